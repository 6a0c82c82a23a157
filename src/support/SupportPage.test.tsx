import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import {
  createMemoryRouter,
  createStaticHandler,
  createStaticRouter,
  RouterProvider,
  StaticRouterProvider,
} from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '../catalog/types'
import { SupportPage } from './SupportPage'

const { loadArticle, useStatus } = vi.hoisted(() => ({ loadArticle: vi.fn(), useStatus: vi.fn() }))
vi.mock('../catalog/article', () => ({ loadArticle }))
vi.mock('../status/use-status', () => ({ useStatus }))
vi.mock('virtual:questions', () => ({
  default: [
    {
      id: 'where',
      ask: 'Where?',
      short: 'Where',
      tell: '',
      notSure: false,
      options: [{ id: 'screen', label: 'On the screen' }],
    },
    { id: 'code', ask: 'Which?', short: 'Number', tell: '', notSure: true, options: [{ id: '503', label: '503' }] },
  ],
}))

const entry = {
  id: 'errors/503',
  collection: 'errors',
  slug: '503',
  title: '503 Service Unavailable',
  reviewed: '2026-11-21',
} as Partial<Entry> as Entry
const routes = [
  { path: '/support', Component: SupportPage, loader: () => ({ entries: [entry] }), HydrateFallback: () => null },
  { path: '*', element: null },
]

beforeEach(() => {
  useStatus.mockReturnValue({ isWaiting: true, sentence: '' })
  loadArticle.mockResolvedValue({ info: { steps: [{ id: 'refresh', title: 'Refresh the page', who: 'you' }] } })
})
afterEach(() => {
  document.body.replaceChildren()
})

async function open(path: string) {
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(<RouterProvider router={router} />)
  await screen.findByRole('heading', { level: 1, name: 'Get help from a person' })
  return { user: userEvent.setup(), here: () => router.state.location.pathname + router.state.location.search }
}

const region = () => screen.getByRole('region', { name: 'Support packet' })
const preview = () => region().querySelector('pre')?.textContent ?? ''
const mail = () => new URL(within(region()).getByRole('button', { name: 'Send by e-mail' }).getAttribute('href') ?? '')

describe('a person at a screen', () => {
  test('finds filled in what the address, the clock and the device tell', async () => {
    const { user } = await open('/support?article=errors/503&steps=refresh&where=screen&code=503')
    await vi.waitFor(() => expect(preview()).toContain('Steps already tried: - Refresh the page'))
    expect(preview()).toContain(
      'What happened: 503 Service Unavailable (https://procore-troubleshooter.example/errors/503, reviewed 2026-11-21)',
    )
    expect(preview()).toMatch(/When it happened: \d{4}-\d\d-\d\d \d\d:\d\d \(.*UTC[+-]\d\d:\d\d\), which is .* UTC/)
    expect(preview()).toContain('Answers to the questions:\n  Where: On the screen\n  Number: 503')
    await vi.waitFor(() => expect(preview()).toContain(`Language: ${navigator.language}`))
    await user.click(screen.getByText('Read from this device', { selector: 'summary' }))
    await user.clear(screen.getByRole('textbox', { name: 'Language' }))
    expect(preview()).not.toContain('Language')
  })

  test('edits any line, empties one to leave it out, and copies exactly what is shown', async () => {
    const { user } = await open('/support?article=errors/503')
    await user.type(screen.getByRole('textbox', { name: 'Company' }), 'Acme')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Network' }), 'VPN')
    await user.clear(screen.getByRole('textbox', { name: 'Screenshot' }))
    expect(preview()).toContain('Company: Acme')
    expect(preview()).toContain('Network: VPN')
    expect(preview()).not.toContain('Screenshot')
    expect(region()).not.toHaveTextContent('Attach the screenshot')
    await user.click(within(region()).getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe(preview())
  })

  test('writes to the administrator, whose address the person fills in', async () => {
    const { user } = await open('/support?article=errors/503')
    await user.type(screen.getByRole('textbox', { name: 'Project and tool' }), 'Tower, RFIs')
    expect(mail().pathname).toBe('')
    expect(mail().searchParams.get('subject')).toBe('Procore: 503 Service Unavailable')
    expect(mail().searchParams.get('body')).toContain('Not sure who that is? Ask your project manager')
    expect(mail().searchParams.get('body')).toContain('Project and tool: Tower, RFIs')
    expect(screen.getByRole('link', { name: 'When to contact whom' })).toHaveAttribute(
      'href',
      '/guides/contact-support',
    )
  })

  test('sends with the space bar as with Enter', async () => {
    const { user } = await open('/support')
    const clicked = vi.fn((event: Event) => event.preventDefault())
    const button = screen.getByRole('button', { name: 'Send by e-mail' })
    button.addEventListener('click', clicked)
    button.focus()
    await user.keyboard(' {Enter}')
    expect(clicked).toHaveBeenCalledTimes(2)
  })

  test('hands over what the status page says', async () => {
    useStatus.mockReturnValue({
      isWaiting: false,
      sentence: 'Procore reports no problems',
      readAt: Date.UTC(2026, 10, 21, 21, 5),
    })
    await open('/support')
    expect(preview()).toContain('Status page: Procore reports no problems; read 2026-11-21 21:05 UTC')
  })
})

describe('a developer', () => {
  test('is chosen by the address, and the choice goes there', async () => {
    const { user, here } = await open('/support?article=errors/503&where=screen')
    expect(screen.getByRole('radio', { name: 'I use Procore' })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: 'I work with the API' }))
    expect(await screen.findByRole('textbox', { name: 'URL' })).toBeVisible()
    expect(here()).toBe('/support?article=errors%2F503&for=developer&where=screen')
    expect(screen.queryByRole('textbox', { name: 'Company' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'I use Procore' }))
    expect(await screen.findByRole('textbox', { name: 'Company' })).toBeVisible()
    expect(here()).toBe('/support?article=errors%2F503&where=screen')
  })

  test('writes to API support, and sees when it answers', async () => {
    await open('/support?for=developer')
    expect(mail().pathname).toBe('apisupport@procore.com')
    expect(screen.getByRole('region', { name: 'Who gets it' })).toHaveTextContent('8:00 to 17:00 Pacific Time')
  })

  test('sees secrets hidden and counted, and they reach no copy, no mail and no address', async () => {
    const { user, here } = await open('/support?for=developer')
    expect(within(region()).queryByText(/hidden$/)).not.toBeInTheDocument()
    await user.click(screen.getByRole('textbox', { name: 'Request headers' }))
    await user.paste('Authorization: Bearer 3f9a1c77be0d4e5f8a6b2c1d\nCookie: session=abcdef')
    expect(within(region()).getByText('2 secrets hidden')).toBeVisible()
    await user.click(within(region()).getByRole('button', { name: 'Copy' }))
    const out = preview() + (await navigator.clipboard.readText()) + mail().href + here()
    expect(out).not.toMatch(/3f9a1c77|abcdef/)
    expect(preview()).toContain('Authorization: Bearer [access token hidden]')
  })

  test('is told when the mail holds less than the packet', async () => {
    const { user } = await open('/support?for=developer')
    await user.click(screen.getByRole('textbox', { name: 'Response body' }))
    await user.paste('{"errors":["a rule is not met"]}\n'.repeat(200))
    expect(region()).toHaveTextContent('the message holds a short form')
    expect(mail().href.length).toBeLessThanOrEqual(1900)
  })
})

describe('an address that means nothing', () => {
  test.each([
    '/support?article=errors/nope&steps=x',
    '/support?article=%00&for=robot&where=moon&steps=,,',
    '/support?where=%E0%A4%A',
  ])('opens the plain page: %s', async (path) => {
    await open(path)
    expect(screen.getByRole('radio', { name: 'I use Procore' })).toBeChecked()
    expect(preview()).toMatch(/^Procore: I need help\n\nWhen it happened/)
    expect(preview()).not.toMatch(/What happened|Steps already|Answers/)
  })

  test('keeps the ids of steps when the article cannot be fetched', async () => {
    loadArticle.mockRejectedValue(new Error('offline'))
    await open('/support?article=errors/503&steps=refresh')
    expect(preview()).toContain('Steps already tried: - refresh')
  })
})

test('the page written at build time holds nothing of a device or a clock, and the browser takes it over', async () => {
  const handler = createStaticHandler(routes)
  const context = await handler.query(new Request('http://localhost/support?article=errors/503'))
  if (context instanceof Response) throw context
  const html = renderToString(
    <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, context)} context={context} hydrate={false} />,
  )
  expect(html).not.toMatch(/UTC[+-]|errors\/503/)
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.append(root)
  expect(within(root).getByRole('textbox', { name: 'Exact message' })).toBeDisabled()

  const router = createMemoryRouter(routes, { initialEntries: ['/support?article=errors/503'] })
  await vi.waitFor(() => expect(router.state.initialized).toBe(true))
  const mistakes = vi.fn()
  const app = await act(async () =>
    hydrateRoot(root, <RouterProvider router={router} />, { onRecoverableError: mistakes }),
  )
  expect(await within(root).findByDisplayValue(/^503 Service Unavailable \(/)).toBeEnabled()
  expect(mistakes).not.toHaveBeenCalled()
  act(() => app.unmount())
})
