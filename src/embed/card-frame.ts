import * as m from '#words'
import type { ArticleId } from '../content-model/types'
import { paths } from '../paths'
import { addressAt } from './load'
import { make } from './parts'
import { readHeight } from './messages'

/** Until the card has reported its own. */
const FIRST_HEIGHT = 480

interface Card {
  base: string
  id: ArticleId
  title: string
  onClose: () => void
}

/**
 * Shows an article's card in a place, in a frame that follows the height that the card reports.
 *
 * @returns the region, to move the focus to, and a function that takes the card away
 */
export function openCard(place: HTMLElement, { base, id, title, onClose }: Card) {
  const frame = make('iframe', {
    title,
    src: addressAt(base, paths.card(id)),
    height: String(FIRST_HEIGHT),
    allow: 'clipboard-write',
  })
  const close = make('button', { type: 'button' }, m.embed_close_article())
  const full = make('a', { href: addressAt(base, paths.article(id)) }, m.embed_open_article())
  const region = make(
    'section',
    { class: 'card', tabindex: '-1', 'aria-label': title },
    make('div', { class: 'bar' }, full, close),
    frame,
  )
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== new URL(base).origin) return
    const height = readHeight(event.data)
    if (height !== undefined) frame.height = String(height)
  }
  close.addEventListener('click', onClose)
  window.addEventListener('message', onMessage)
  place.replaceChildren(region)
  const remove = () => {
    window.removeEventListener('message', onMessage)
    region.remove()
  }
  return { region, remove }
}
