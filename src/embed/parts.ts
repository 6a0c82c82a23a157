import * as m from '#words'
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
