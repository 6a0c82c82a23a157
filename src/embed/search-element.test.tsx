import { fireEvent, within } from '@testing-library/dom'
import { beforeEach, expect, it, vi } from 'vitest'
import type * as load from './load'
import { SearchElement } from './search-element'

const engine = vi.hoisted(() => ({
  suggest: vi.fn(),
  isThere: true,
}))

vi.mock('./load', async (importOriginal) => ({
  ...(await importOriginal<typeof load>()),
  loadEngine: async () => (engine.isThere ? { toAddressQuery: (text: string) => text } : undefined),
  loadSuggest: async () => (engine.isThere ? engine.suggest : undefined),
}))

customElements.define('test-search', SearchElement)
// jsdom has no layout to scroll.
Element.prototype.scrollIntoView = () => undefined

beforeEach(() => {
  document.body.replaceChildren()
  engine.isThere = true
  engine.suggest.mockImplementation((text: string) =>
    text.includes('503')
      ? {
          shown: [
            {
              id: 'errors/503',
              title: [
                { text: '503', isMarked: true },
                { text: ' <b>Unavailable', isMarked: false },
              ],
              why: [{ text: 'Matches the code 503', isMarked: false }],
            },
          ],
          count: 1,
          isSure: true,
        }
      : { shown: [], count: 0, isSure: false },
  )
})

/** Puts an element into the page and answers what is in it, which is closed to everybody else. */
function show(attributes: Record<string, string> = {}) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow')
  const element = document.createElement('test-search')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.body.append(element)
  expect(element.shadowRoot).toBeNull()
  const root = attach.mock.results[0]?.value as unknown as HTMLElement
  const inside = within(root)
  return { element, root, inside, field: inside.getByRole<HTMLInputElement>('combobox') }
}

/** Types as a reader does; the helpers for whole documents do not see into a closed element. */
function type(field: HTMLInputElement, value: string) {
  field.focus()
  fireEvent.input(field, { target: { value } })
}

const press = (field: HTMLInputElement, key: string, more = {}) => fireEvent.keyDown(field, { key, ...more })

it('takes the words of the portal, and changes with them', () => {
  const { element, inside } = show({ label: 'Buscar', placeholder: 'Número', lang: 'es' })
  expect(inside.getByRole('combobox', { name: 'Buscar' })).toHaveAttribute('placeholder', 'Número')
  element.setAttribute('label', 'Find')
  element.removeAttribute('placeholder')
  expect(inside.getByRole('combobox', { name: 'Find' })).not.toHaveAttribute('placeholder')
  element.removeAttribute('label')
  expect(inside.getByRole('combobox', { name: 'Search' })).toBeInTheDocument()
  expect(inside.getByRole('button', { name: 'Show results' })).toHaveAttribute('lang', 'en')
})

it('lists links below its base, as text and never as markup', async () => {
  const { inside, field } = show({ base: 'https://app.example/help' })
  type(field, '503')
  const [first, all] = await inside.findAllByRole('option')
  expect(first).toHaveAttribute('href', 'https://app.example/help/errors/503')
  expect(first).toHaveTextContent('503 <b>UnavailableMatches the code 503')
  expect(first?.querySelector('mark')).toHaveTextContent('503')
  expect(all).toHaveAttribute('href', 'https://app.example/help/search?q=503')
  expect(inside.getByText('1 article matches')).toHaveAttribute('role', 'status')
})

it('says when nothing matches, and closes without losing the text', async () => {
  const { inside, field } = show()
  type(field, 'marmalade')
  expect(await inside.findByText(/Press Enter/)).toBeVisible()
  expect(field).toHaveAttribute('aria-expanded', 'false')
  press(field, 'Escape')
  expect(inside.getByText(/Press Enter/)).not.toBeVisible()
  expect(field).toHaveValue('marmalade')
})

it('leaves Enter and the arrows to an input method that is composing', async () => {
  const { inside, field } = show()
  type(field, '503')
  await inside.findAllByRole('option')
  press(field, 'ArrowDown', { isComposing: true })
  expect(field).not.toHaveAttribute('aria-activedescendant')
  press(field, 'ArrowDown')
  expect(field).toHaveAttribute('aria-activedescendant', 'option-0')
})

it('opens one card at a time, and closes it', async () => {
  const { inside, root, field } = show({ base: 'https://app.example/', target: 'card' })
  for (let turn = 0; turn < 2; turn++) {
    type(field, '503')
    await inside.findAllByRole('option')
    press(field, 'ArrowDown')
    press(field, 'Enter')
  }
  const frames = root.querySelectorAll('iframe')
  expect([...frames].map(({ src }) => src)).toEqual(['https://app.example/embed/errors/503'])
  expect(inside.getByRole('region', { name: '503 <b>Unavailable' })).toContainElement(frames[0] ?? null)
  expect(inside.queryByRole('option')).not.toBeInTheDocument()
  fireEvent.click(inside.getByRole('button', { name: 'Close the article' }))
  expect(root.querySelector('iframe')).toBeNull()
})

it('says that the search did not load, and leads to the search page', async () => {
  engine.isThere = false
  const { inside, field } = show({ base: 'https://app.example/' })
  type(field, '503')
  const link = await inside.findByRole('link', { name: 'Open the search page' })
  expect(link).toHaveAttribute('href', 'https://app.example/search')
  engine.isThere = true
  type(field, '503!')
  await inside.findAllByRole('option')
  expect(inside.queryByText(/couldn’t be loaded/)).not.toBeInTheDocument()
})

it('takes a paste of several lines as one line', () => {
  const { field } = show()
  fireEvent.paste(field, { clipboardData: { getData: () => 'HTTP 503\r\nService Unavailable' } })
  expect(field).toHaveValue('HTTP 503 Service Unavailable')
})
