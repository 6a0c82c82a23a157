import type { Content } from '../read/load'

/** An external link, and the files that contain it. */
export interface ExternalLink {
  url: string
  files: string[]
}

/** Every address of another site in the content: sources and links of articles, and those of the whole site. */
export function externalLinks({ articles, site }: Pick<Content, 'articles' | 'site'>): ExternalLink[] {
  const files = new Map<string, Set<string>>()
  const add = (url: string | undefined, file: string) => {
    if (!url?.startsWith('https://')) return
    // A server is asked for a page, not for a place on it.
    const page = url.replace(/#.*$/, '')
    files.set(page, (files.get(page) ?? new Set()).add(file))
  }
  for (const { file, entry, facts } of articles) {
    for (const { url } of entry.sources) add(url, file)
    for (const { href } of facts.links) add(href, file)
  }
  for (const url of [site.support.productUrl, site.status.page]) add(url, 'content/site.yaml')
  return [...files].map(([url, names]) => ({ url, files: [...names].toSorted() })).toSorted(byUrl)
}

function byUrl(a: ExternalLink, b: ExternalLink): number {
  return a.url < b.url ? -1 : 1
}

/**
 * What a server's answer says of a link.
 *
 * @param status of its answer; nothing when there was none
 * @returns `unsure` where a person has to look: servers that want a login, or no programs
 */
export function judgeAnswer(status: number | undefined): 'alive' | 'dead' | 'unsure' {
  if (status === undefined || status === 404 || status === 410) return 'dead'
  return status < 400 ? 'alive' : 'unsure'
}
