import * as m from '#words'
import { paths } from '../../paths'
import { addressAt } from '../options'
import { make, put } from '../parts'
import { makeItem } from './article-item'
import type { TicketAnswer } from './choose'
import type { TicketData } from './data'
import { insertionOf, type Insertion } from './insertion'

/** What the panel shows. */
export type State = 'empty' | 'reading' | 'failed' | TicketAnswer

interface Handlers {
  onInsert: (insertion: Insertion, item: HTMLElement) => void
  onRetry: () => void
  onLanguage: (code: string) => void
}

export type Panel = ReturnType<typeof makePanel>

/**
 * The panel beside a ticket. Screen readers announce the status whenever it changes, so it is replaced only by other
 * words. The focus stays where it was when the articles are drawn again.
 *
 * @param base the address of the app in the language of this script
 */
export function makePanel(base: string, { onInsert, onRetry, onLanguage }: Handlers) {
  const label = make('p', { class: 'label', id: 'label' })
  const state = make('div', { class: 'state', role: 'status' })
  const retry = make('button', { type: 'button', class: 'retry' }, m.embed_try_again())
  const articles = make('ol', { class: 'articles', role: 'list', 'aria-labelledby': 'label' })
  const languages = make('div', { class: 'languages', role: 'group', 'aria-label': m.embed_ticket_language() })
  const search = make('a', { href: addressAt(base, paths.search()), target: '_blank', rel: 'noopener' })
  search.append(m.embed_search_all(), make('span', { class: 'said' }, ` (${m.embed_ticket_new_tab()})`))
  const foot = make('div', { class: 'foot' }, search, languages)
  const element = make(
    'section',
    { class: 'ticket', lang: m.embed_language(), 'aria-labelledby': 'label' },
    label,
    state,
    retry,
    articles,
    foot,
  )
  retry.hidden = true
  languages.hidden = true
  retry.addEventListener('click', onRetry)
  let shownLines = ''
  let drawn = ''
  let restoresFocus = false

  const draw = (insertions: Insertion[]) => {
    const now = JSON.stringify(insertions)
    if (now === drawn) return
    drawn = now
    const key = focusedKey(element)
    articles.replaceChildren(...insertions.map((insertion) => makeItem(insertion, onInsert)))
    if (key !== undefined) focusAgain(articles, key)
  }

  return {
    element,
    /** The name of the panel: the page's own, in the page's language, or ours. */
    name(own: string | null) {
      label.textContent = own ?? m.embed_ticket_label()
      put(label, 'lang', own === null ? undefined : '')
    },
    /** @returns what was drawn */
    show(next: State): Insertion[] {
      const lines = linesOf(next)
      if (shownLines !== lines.join('\n')) {
        shownLines = lines.join('\n')
        state.replaceChildren(...lines.map((line, at) => make('p', { class: at > 0 ? 'more' : 'first' }, line)))
        if (typeof next === 'object' && next.maker) put(state.children[0] ?? state, 'class', 'maker')
      }
      retry.hidden = next !== 'failed'
      const insertions = typeof next === 'object' ? next.articles.map((one) => insertionOf(one, base)) : []
      draw(insertions)
      return insertions
    },
    /** Offers the languages of the site, where it has more than one. */
    offer(known: TicketData['languages']) {
      if (languages.childElementCount > 0) return
      languages.hidden = known.length < 2
      languages.replaceChildren(
        ...known.map(({ code, name }) => {
          const isOwn = code === m.embed_language()
          const button = make('button', { type: 'button', lang: code, 'aria-pressed': String(isOwn) }, name)
          button.addEventListener('click', () => !isOwn && onLanguage(code))
          return button
        }),
      )
      const isNowhere = document.activeElement === null || document.activeElement === document.body
      if (restoresFocus && isNowhere) languages.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
    },
    /** For a panel opened by choosing its language: focuses the button of that language once it is there. */
    restoreFocus() {
      restoresFocus = true
    },
  }
}

/** What is read out: whose error it is, how many articles there are, or what to do without any. */
function linesOf(state: State): string[] {
  if (state === 'empty') return [m.embed_ticket_empty()]
  if (state === 'reading') return [m.embed_ticket_reading()]
  if (state === 'failed') return [m.embed_ticket_failed()]
  const { articles, isSure, maker, skipped } = state
  const count = articles.length
  const found = isSure ? m.embed_ticket_count({ count }) : m.search_count_guesses({ count })
  return [
    ...(maker ? [maker.advice] : []),
    ...(count > 0 ? [found] : maker ? [] : [m.embed_ticket_none(), m.embed_ticket_none_next()]),
    ...(skipped > 0 ? [m.embed_ticket_skipped({ size: skipped })] : []),
  ]
}

function focusedKey(element: HTMLElement): string | undefined {
  const root = element.getRootNode()
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
  return element.contains(focused) ? (focused?.getAttribute('data-key') ?? undefined) : undefined
}

function focusAgain(list: HTMLElement, key: string): void {
  const same = [...list.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset.key === key)
  const other = list.querySelector<HTMLElement>('.insert')
  ;(same ?? other)?.focus()
}
