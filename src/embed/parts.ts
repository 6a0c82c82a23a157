import * as m from '#words'
import { paths } from '../paths'
import { allResultsText } from '../search/suggested'
import { aroundMark, MARK } from '../text/marks'
import type { Piece, Suggestion, Suggestions } from './engine'
import { addressAt } from './load'

/** An element with attributes and children. Texts stay texts: nothing is read as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** Sets an attribute, or takes it away when it has no value. */
export function put(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

const sheets = new Map<string, CSSStyleSheet>()

/** Adds styles to a shadow root, once. They need no permission of a content security policy. */
export function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = sheets.get(css) ?? new CSSStyleSheet()
    if (!sheets.has(css)) sheet.replaceSync(css)
    sheets.set(css, sheet)
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    // A browser without constructable style sheets shows the same, plainly.
  }
}

/** A drawing of lines on a field of 20 by 20. */
export function drawing(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const image = document.createElementNS(space, 'svg')
  const line = document.createElementNS(space, 'path')
  line.setAttribute('d', path)
  for (const [name, value] of [
    ['viewBox', '0 0 20 20'],
    ['width', '20'],
    ['height', '20'],
    ['aria-hidden', 'true'],
  ] as const)
    image.setAttribute(name, value)
  image.append(line)
  return image
}

const GLASS = 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11m4.5 10 4.5 4.5'

/** The elements of the component that live as long as it does. */
export type Parts = ReturnType<typeof makeParts>

/**
 * Makes the field with all that belongs to it. The words are in the language of the app, as the articles are, and marked
 * so; the label and the placeholder are the portal's.
 */
export function makeParts() {
  const lang = m.embed_language()
  const label = make('label', { for: 'field' })
  const field = make('input', {
    id: 'field',
    type: 'text',
    name: 'q',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  })
  const go = make(
    'button',
    { type: 'submit', class: 'go', 'aria-label': m.search_show_results(), lang },
    drawing(GLASS),
  )
  const said = make('div', { role: 'status', class: 'said', lang })
  const nothing = make('p', { class: 'popup', lang, hidden: '' })
  nothing.append(m.search_no_suggestion())
  const list = make('div', {
    id: 'list',
    role: 'listbox',
    'aria-label': m.search_suggestions(),
    tabindex: '-1',
    class: 'popup',
    lang,
    hidden: '',
  })
  const form = make('form', { role: 'search' }, label, make('div', { class: 'line' }, field, go), said, nothing, list)
  const trouble = make('p', { role: 'status', class: 'trouble', lang })
  const place = make('div', { lang })
  return { form, label, field, said, nothing, list, trouble, place }
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

/**
 * Says that the search did not load, with a link to the search page; or removes that message.
 *
 * @param trouble is read out when it changes
 * @param base of the app that did not answer; nothing when it did
 * @param onRetry adds a button, for where nothing else tries again
 */
export function showTrouble(trouble: HTMLElement, base: string | undefined, onRetry?: () => void): void {
  if (base === undefined && trouble.textContent === '') return
  trouble.replaceChildren()
  if (base === undefined) return
  const link = make('a', { href: addressAt(base, paths.search()) }, m.embed_open_search())
  const [before, after] = aroundMark(m.embed_search_failed({ link: MARK }))
  trouble.append(before, link, after)
  if (!onRetry) return
  const retry = make('button', { type: 'button' }, m.embed_try_again())
  retry.addEventListener('click', onRetry)
  trouble.append(retry)
}
