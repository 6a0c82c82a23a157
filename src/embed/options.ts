import { paths } from '../paths'
import { tellAll } from '../search/suggested'
import { addressAt } from './base'
import { make } from './dom'
import type { Piece, Suggestion, Suggestions } from './engine'

/**
 * The lines of the list: an article each, then all results. They are links, so that they open in a new tab
 * like any other.
 *
 * @param query what the address of all results asks, without secrets
 */
export function makeOptions(base: string, found: Suggestions, query: string): HTMLAnchorElement[] {
  const { shown } = found
  if (shown.length === 0) return []
  const all = make('span', { class: 'all' }, tellAll(found))
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
