import { join } from 'node:path/posix'
import type { ArticleId, Entry, Site } from '../../../content-model/types'
import { wordingFor, type Wording } from '../../../content-model/wording'
import { baseIn } from '../../../languages'
import { files, paths } from '../../../paths'
import type { Content } from '../../read/load'
import { language } from '../../read/places'

/** Where the articles are published and with which wording: the context of every export. */
export interface Publication {
  site: Site
  /** The code of the language of this build. */
  language: string
  wording: Wording
  entries: Map<ArticleId, Entry>
  /** The absolute address of a path from the site's base. */
  address: (path: string) => string
  /** The same in another language of the site. */
  addressIn: (code: string, path: string) => string
}

/** @param base the path below which the site is served, such as `/` or `/help/` */
export function publicationOf({ site, articles }: Content, base: string): Publication {
  const absolute = (path: string) => new URL(path, site.url).href
  return {
    site,
    language,
    wording: wordingFor(site),
    entries: new Map(articles.map(({ entry }) => [entry.id, entry])),
    address: (path) => absolute(join(base, path)),
    addressIn: (code, path) => absolute(join(baseIn(code, { language, languages: site.languages }, base), path)),
  }
}

/** The addresses of one article in its three forms. */
export function addressesOf({ id, slug }: Entry, { address }: Publication) {
  return {
    url: address(paths.article(id)),
    markdownUrl: address(files.markdown(id)),
    apiUrl: address(files.articleData(slug)),
  }
}

/**
 * A link of an article as an absolute address. A link to an article becomes a link to its Markdown file; anchors exist
 * on pages only, so a link with one leads to the page.
 *
 * @param href as the author wrote it, checked by the build
 */
export function absoluteLink(href: string, self: ArticleId, { address, entries }: Publication): string {
  if (href.startsWith('#')) return address(`/${self}${href}`)
  if (!href.startsWith('/')) return href
  const entry = entries.get(href.slice(1) as ArticleId)
  return address(entry && paths.article(entry.id) === href ? files.markdown(entry.id) : href)
}
