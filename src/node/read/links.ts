import { FIXED_PAGES } from '../../content-model/fixed-pages'
import type { ArticleId } from '../../content-model/types'
import { didYouMean, nearestWord, oneOf } from '../check/did-you-mean'
import type { Fault } from './problem'

/** The ids on each article's page; nothing for an article that could not be read. */
export type Anchors = Map<ArticleId, Set<string> | undefined>

/**
 * Says what is wrong with a link of an article.
 *
 * @param href as the author wrote it
 * @returns what was expected and how to mend it, or undefined when the link is alive (external links are held to https only)
 */
export function checkLink(
  href: string,
  self: ArticleId,
  anchors: Anchors,
): Pick<Fault, 'expected' | 'fix'> | undefined {
  if (href.startsWith('mailto:')) return undefined
  if (href.startsWith('https://'))
    return URL.canParse(href) ? undefined : { expected: 'a whole address', fix: 'Copy it from the browser once more.' }
  const pages = [...FIXED_PAGES, ...[...anchors.keys()].map((id) => `/${id}`)]
  if (!href.startsWith('/') && !href.startsWith('#')) return wrongStart(href, pages)
  const [address = '', anchor] = href.split('#', 2)
  const path = address.split('?')[0] ?? ''
  if (path !== '' && FIXED_PAGES.includes(path)) return undefined
  const id = path === '' ? self : [...anchors.keys()].find((known) => `/${known}` === path)
  if (id === undefined)
    return {
      expected: 'the address of a page of this site, such as /errors/503',
      fix: didYouMean(path, pages, 'Write that article first, or lead to another.'),
    }
  const known = anchors.get(id)
  if (anchor === undefined || !known || known.has(anchor)) return undefined
  const ids = [...known]
  return {
    expected: `an id of ${id}: ${oneOf(ids)}`,
    fix: didYouMean(anchor, ids, 'Lead to one of them, or to the page.'),
  }
}

function wrongStart(href: string, pages: string[]): Pick<Fault, 'expected' | 'fix'> {
  const expected = 'https:// for other sites, / for a page of this one, # for a place on this page'
  if (href.startsWith('http://')) return { expected, fix: `Write ${href.replace('http:', 'https:')}` }
  const page = nearestWord(`/${href.replace(/^[./]+|\.mdx$/g, '')}`, pages)
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(href) && !href.endsWith('.mdx')
  const otherwise = isHost ? `Write https://${href}` : 'Write the path of a page, such as /errors/503.'
  const fix = page === undefined ? otherwise : `Did you mean "${page}"?`
  return { expected, fix }
}
