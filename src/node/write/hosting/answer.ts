import type { Hosting } from './hosting'
import { kindOf, SPELLINGS } from './rules'

/** What a server does with a request before it looks for the file. */
export type Answer =
  | { do: 'redirect'; status: 301 | 302; location: string }
  /** @param path from the site's base, decoded */
  | { do: 'file'; path: string; query: string }
  | { do: 'missing'; page: boolean }
  | { do: 'refuse' }

const MISSING_PAGE: Answer = { do: 'missing', page: true }

/**
 * Decides on a request in the same way as `_nginx.conf`.
 *
 * @param url path and query as they came, in any state
 */
export function answerTo(method: string, url: string, { base, redirects }: Hosting): Answer {
  if (method !== 'GET' && method !== 'HEAD') return { do: 'refuse' }
  const [, raw = '/', query = ''] = /^([^?]*)(\?.*)?$/s.exec(url) ?? []
  const whole = decode(raw)
  const root = base.slice(0, -1)
  if (base !== '/' && whole === root) return { do: 'redirect', status: 301, location: base }
  if (whole === undefined || !whole.startsWith(base)) return MISSING_PAGE
  const path = whole.slice(root.length)
  const known = redirects.find(({ from }) => from === path)
  if (known) return { do: 'redirect', status: known.status, location: root + known.to }
  if (path === '/404' || path === '/404.html') return MISSING_PAGE
  const plain = path === '/index.html' ? '/' : isPage(path) ? respelled(path) : undefined
  if (plain !== undefined) return { do: 'redirect', status: 301, location: root + plain + (plain === '/' ? '' : query) }
  return kindOf(path) === 'private' ? { do: 'missing', page: false } : { do: 'file', path, query }
}

/** Whether a path is a page's: when it is missing, the site's own 404 page answers. */
export function isPage(path: string): boolean {
  return ['page', 'card'].includes(kindOf(path))
}

/** Joins repeated slashes. Returns nothing for invalid percent-encoding. */
function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw).replace(/\/{2,}/g, '/')
  } catch {
    return undefined
  }
}

/** The canonical address of a page that was requested as a file or a folder. */
function respelled(path: string): string | undefined {
  for (const pattern of SPELLINGS) {
    const [, plain] = new RegExp(pattern).exec(path) ?? []
    if (plain !== undefined) return plain
  }
  return undefined
}
