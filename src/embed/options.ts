import { paths } from '../paths'
import { allResultsText } from '../search/suggested'
import { make } from './parts'
import type { Piece, Suggestion, Suggestions } from './engine'

/**
 * The address below which the app lives, with a slash at its end.
 *
 * @param address absolute, or relative to `against`
 * @returns nothing for what is no web address; never throws
 */
export function toBase(address: string | null, against: string): string | undefined {
  const asked = address?.trim() ?? ''
  if (asked === '' || !URL.canParse(asked, against)) return undefined
  const { protocol, origin, pathname } = new URL(asked, against)
  return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/*$/, '/') : undefined
}

/**
 * An address of the app for a page of another origin.
 *
 * @param path from the app's base, as `paths` and `files` write it
 */
export function addressAt(base: string, path: string): string {
  return base + path.slice(1)
}

/**
 * The lines of the list: an article each, then all results. They are links, so that they open in a new tab
 * like any other.
 *
 * @param query what the address of all results asks, without secrets
 */
export function makeOptions(base: string, found: Suggestions, query: string): HTMLAnchorElement[] {
  const { shown } = found
  if (shown.length === 0) return []
  const all = make('span', { class: 'all' }, allResultsText(found))
  return [
    ...shown.map((one, index) => option(index, addressAt(base, paths.article(one.id)), ...lines(one))),
    option(shown.length, addressAt(base, paths.search(query)), all),
  ]
}

function option(index: number, href: string, ...children: Node[]): HTMLAnchorElement {
  return make(
    'a',
    { id: `option-${index}`, role: 'option', 'aria-selected': 'false', tabindex: '-1', href },
    ...children,
  )
}

function lines({ title, why }: Suggestion): Node[] {
  return [make('span', { class: 'title' }, ...title.map(draw)), make('span', { class: 'why' }, ...why.map(draw))]
}

function draw({ text, isMarked }: Piece): Node | string {
  return isMarked ? make('mark', {}, text) : text
}
