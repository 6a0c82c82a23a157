import * as m from '#words'
import { paths } from '../../paths'
import { addressAt } from '../load'
import { make, put } from '../parts'
import { makeItem, insertionOf, type Insertion } from './insertion'
import type { TicketAnswer } from './choose'
import type { TicketData } from './data'

/** What the panel for tickets adds to the styles of the element. Made for the 250 to 350 pixels of a sidebar. */
export const STYLES = `
.ticket { overflow-wrap: anywhere }
.ticket p { margin: 0 }
.label { font-weight: 600 }
.state { margin-block: .25rem .75rem; color: var(--ink-soft) }
.ticket .maker { margin-block-start: .5rem; padding: .625rem .75rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: .375rem; background: var(--surface); color: var(--ink) }
.articles { display: grid; gap: .75rem; margin: 0; padding: 0; list-style: none }
.articles:empty { display: none }
.article { padding: .75rem; border: 1px solid var(--line); border-radius: var(--troubleshooter-radius, .625rem); background: var(--surface) }
.open { display: inline-block; min-height: 1.5rem; font-weight: 600 }
.open svg { display: inline-block; width: .875em; height: .875em; margin-inline-start: .3em; vertical-align: -.05em }
.ticket .summary { margin-block-start: .25rem; font-size: .9em }
.ticket .why { margin-block-start: .5rem; color: var(--ink-soft); font-size: .9em }
.insert, .retry, .languages button { min-height: 2.75rem; padding: .375rem .75rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--surface); color: var(--ink); font: inherit; cursor: pointer }
.insert { width: 100%; margin-block-start: .75rem; border-color: var(--accent); color: var(--accent); font-weight: 600 }
.insert:hover, .retry:hover, .languages button:hover { background: var(--hover) }
.ticket .done { margin-block-start: .5rem; font-size: .9em }
.ticket .done:empty { margin: 0 }
.yours { display: block; width: 100%; min-height: 7rem; margin-block-start: .5rem; padding: .5rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--surface); color: var(--ink); font: inherit }
.foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1rem; margin-block-start: .75rem }
.foot a { display: inline-flex; align-items: center; min-height: 2.75rem }
.languages { display: flex; gap: .25rem; margin: 0; padding: 0; border: 0 }
.languages button { min-width: 2.75rem; padding: .25rem .625rem }
.languages [aria-pressed='true'] { border-color: var(--accent); background: var(--accent-soft); font-weight: 600 }
@media (forced-colors: active) { .languages [aria-pressed='true'] { border-color: Highlight; background: Highlight; color: HighlightText; forced-color-adjust: none } }
`

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
