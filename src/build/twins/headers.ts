import { files } from '../../paths'

/**
 * The response headers a twin needs beyond those its file ending gives it.
 *
 * @param path from the site's base
 */
export function twinHeaders(path: string): Record<string, string> {
  if (path.endsWith('.md')) return { 'Content-Type': 'text/markdown; charset=utf-8' }
  if (path.endsWith('.txt')) return { 'Content-Type': 'text/plain; charset=utf-8' }
  if (path === files.openSearch()) return { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' }
  // Public and read-only, so pages of any origin may read it.
  if (path.startsWith('/api/') && path.endsWith('.json'))
    return { 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' }
  return {}
}
