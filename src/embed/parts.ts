import { drawing, make } from './dom'

const GLASS = 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11m4.5 10 4.5 4.5'

/** The elements of the component that live as long as it does. */
export type Parts = ReturnType<typeof makeParts>

/**
 * Makes the field with all that belongs to it. The words are English, as the articles are, and marked so; the
 * label and the placeholder are the portal's.
 */
export function makeParts() {
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
  const go = make('button', { type: 'submit', class: 'go', 'aria-label': 'Show results', lang: 'en' }, drawing(GLASS))
  const said = make('div', { role: 'status', class: 'said', lang: 'en' })
  const nothing = make('p', { class: 'popup', lang: 'en', hidden: '' })
  nothing.append('No matching articles. Press Enter for other ways to find the answer.')
  const list = make('div', {
    id: 'list',
    role: 'listbox',
    'aria-label': 'Articles',
    tabindex: '-1',
    class: 'popup',
    lang: 'en',
    hidden: '',
  })
  const form = make('form', { role: 'search' }, label, make('div', { class: 'line' }, field, go), said, nothing, list)
  const trouble = make('p', { role: 'status', class: 'trouble', lang: 'en' })
  const place = make('div', { lang: 'en' })
  return { form, label, field, said, nothing, list, trouble, place }
}
