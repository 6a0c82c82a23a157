import * as m from '#words'
import { drawing, make } from '../parts'
import type { Insertion } from './insertion'

/** An arrow out of a corner: the link leaves the page. */
const OUT = 'M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8'

/**
 * An article of the list: its title as a link, what it is about, why it is there, and the button to insert it.
 *
 * @param onInsert the button was used
 */
export function makeItem(insertion: Insertion, onInsert: (insertion: Insertion, item: HTMLElement) => void) {
  const { id, title, summary, url, reason } = insertion
  const link = make(
    'a',
    { class: 'open', href: url, target: '_blank', rel: 'noopener', 'data-key': `${id} link` },
    title,
    drawing(OUT),
    make('span', { class: 'said' }, ` (${m.embed_ticket_new_tab()})`),
  )
  const insert = make(
    'button',
    { type: 'button', class: 'insert', 'aria-label': m.embed_ticket_insert_of({ title }), 'data-key': `${id} insert` },
    m.embed_ticket_insert(),
  )
  const item = make(
    'li',
    { class: 'article' },
    link,
    make('p', { class: 'summary' }, summary),
    make('p', { class: 'why' }, reason),
    insert,
    make('p', { role: 'status', class: 'done' }),
  )
  insert.addEventListener('click', () => onInsert(insertion, item))
  return item
}

/** Shows below the button of an article whether it was inserted or copied. */
export function showOutcome(item: HTMLElement, words: string): void {
  item.querySelector('.yours')?.remove()
  const done = item.querySelector('.done')
  if (!done) return
  // Screen readers announce the same words again only if they were removed in between.
  done.textContent = ''
  requestAnimationFrame(() => (done.textContent = words))
}

/** Where the clipboard is refused, the text is shown, selected, so that the agent's own copy command takes it. */
export function showToCopy(item: HTMLElement, text: string): void {
  item.querySelector('.yours')?.remove()
  const area = make('textarea', { class: 'yours', readonly: '', 'aria-label': m.ui_copy_yourself() })
  area.value = text
  item.append(area)
  area.focus()
  area.select()
}
