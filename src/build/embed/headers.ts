import { scripts } from '../../paths'

/**
 * The response headers of the scripts that portals load. The engine is a module, which browsers only take from
 * another origin when it allows that.
 *
 * @param path from the site's base
 */
export function embedHeaders(path: string): Record<string, string> {
  return Object.values(scripts).some((script) => script() === path) ? { 'Access-Control-Allow-Origin': '*' } : {}
}
