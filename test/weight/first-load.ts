import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The files that a browser fetches for the first view of a page: the page, what it names, and what those scripts
 * import. What is loaded later, when idle or on intent, is not among them.
 *
 * @param folder the built site, written for the base `/`
 * @param page such as `errors/503.html`
 * @returns names relative to the folder
 */
export function firstLoad(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8')
  const named = [...html.matchAll(/<(?:script|link)[^>]*\s(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, name = '']) => name,
  )
  const found = new Set([page])
  const follow = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    if (name.endsWith('.js')) importsOf(folder, name).forEach(follow)
  }
  named.forEach(follow)
  return [...found]
}

/** The scripts that a script of the bundle cannot start without; all lie in one folder. */
function importsOf(folder: string, name: string): string[] {
  const script = readFileSync(join(folder, name), 'utf8')
  return [...script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, other = '']) =>
    join(dirname(name), other),
  )
}
