import { act, render, screen } from '@testing-library/react'
import { createMemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { TestRouter } from '../../test/test-router'
import { Link } from './Link'

const navigate = vi.fn()

/** Draws one link in a site at `/errors/502?from=mail`, and clicks it. */
async function click(link: React.ReactElement, event: MouseEventInit = {}): Promise<boolean> {
  const router = createMemoryRouter([{ path: '*', element: link }], { initialEntries: ['/errors/502?from=mail'] })
  vi.spyOn(router, 'navigate').mockImplementation(async (...args: unknown[]) => navigate(...args) as undefined)
  render(<TestRouter router={router} />)
  // jsdom cannot leave the page.
  const stay = (left: Event) => left.preventDefault()
  window.addEventListener('click', stay, { once: true })
  const anchor = screen.getByRole('link')
  await act(async () => anchor.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...event })))
  window.removeEventListener('click', stay)
  return navigate.mock.calls.length > 0
}

afterEach(() => {
  navigate.mockReset()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'startViewTransition')
})

const PLAIN = { replace: false, preventScrollReset: false, viewTransition: false }

it.each([
  ['another page', <Link key="" to="/errors/503#fix" />, '/errors/503#fix', PLAIN],
  ['an anchor of this page', <Link key="" to="#fix" />, '/errors/502?from=mail#fix', PLAIN],
  ['this page', <Link key="" to="/errors/502?from=mail" />, '/errors/502?from=mail', { ...PLAIN, replace: true }],
  ['a filter', <Link key="" to="/errors" replace />, '/errors', { ...PLAIN, replace: true }],
  ['a choice', <Link key="" to="/tree" preventScrollReset />, '/tree', { ...PLAIN, preventScrollReset: true }],
])('leads to %s', async (_, link, to, options) => {
  await click(link)
  expect(navigate).toHaveBeenCalledExactlyOnceWith(to, options)
})

const LINK = <Link to="/errors/503" />

it.each([
  ['a new tab', LINK, { ctrlKey: true }],
  ['a new window', LINK, { shiftKey: true }],
  ['the middle button', LINK, { button: 1 }],
  ['a frame that is left', <Link key="" to="/errors/503" target="_top" />, {}],
  ['a page that is loaded anew', <Link key="" to="/" reloadDocument />, {}],
  ['another site', <Link key="" to="https://status.example/errors/503" />, {}],
  ['a click that the page has handled', <Link key="" to="/" onClick={(event) => event.preventDefault()} />, {}],
])('leaves %s to the browser', async (_, link, event) => {
  expect(await click(link, event)).toBe(false)
})

it.each([
  ['a browser that fades, on a desk', { fades: true, mayFade: true }, true],
  ['a phone, or a reader who minds motion', { fades: true, mayFade: false }, false],
  ['a browser that cannot', { fades: false, mayFade: true }, false],
])('fades into the next page: %s', async (_, { fades, mayFade }, viewTransition) => {
  vi.stubGlobal('matchMedia', () => ({ matches: mayFade }))
  if (fades) Object.assign(document, { startViewTransition: () => undefined })
  await click(LINK)
  expect(navigate).toHaveBeenCalledExactlyOnceWith('/errors/503', { ...PLAIN, viewTransition })
})
