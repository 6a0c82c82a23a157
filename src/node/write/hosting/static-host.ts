import type { Hosting } from './hosting'
import { HEADERS_OF_KIND, headersOfAll, kindOf, PLACES, SPECIAL_TYPES, type Header } from './rules'

/** Static hosts keep what is not named as long as a page may be kept; values that stood twice would be joined. */
const LEFT_TO_HOST = 'Cache-Control'

/**
 * `_headers` as Netlify, Cloudflare Pages and others read it. Every pattern that fits a path counts, and values of one
 * name add up; so each name is set by one rule alone for any path, except for the policies, which are meant to add up.
 * Folders stand for what is in them: some hosts read a hundred rules and no more.
 *
 * @param paths of the pages and files that were written, from the site's base
 */
export function toHeadersFile({ base, policy }: Hosting, paths: string[]): string {
  const rules = new Map<string, Header[]>([['/*', headersOfAll(policy)]])
  for (const path of paths) {
    const kind = kindOf(path)
    if (kind === 'private') continue
    const headers = HEADERS_OF_KIND[kind].filter(([name]) => kind === 'asset' || name !== LEFT_TO_HOST)
    const type = SPECIAL_TYPES[path]
    rules.set(patternFor(path), type === undefined ? headers : [...headers, ['Content-Type', type]])
  }
  return [...rules]
    .map(([pattern, headers]) => [
      base.slice(0, -1) + pattern,
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('')
}

/** The folder, where all that is in it is of one kind; else the path itself. */
function patternFor(path: string): string {
  if (PLACES.some(({ exact }) => exact === path)) return path
  const [, folder] = /^((?:\/embed)?\/[^/]+)\/./.exec(path) ?? []
  return folder === undefined ? path : `${folder}/*`
}

/** `_redirects` as the same hosts read it: from, to, status. */
export function toRedirectsFile({ base, redirects }: Hosting): string {
  const at = (path: string) => base.slice(0, -1) + path
  return redirects.map(({ from, to, status }) => `${at(from)} ${at(to)} ${status}\n`).join('')
}
