import site from 'virtual:site'
import { withBase } from '../paths'

/** Where a page of the site is on the web. @param path as `paths` writes it */
export function addressOf(path: string): string {
  return new URL(withBase(path), site.url).href
}
