import { act, fireEvent, screen, within } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryRouter } from 'react-router'
import { field, mail, open, preview, region, routes } from '../../test/fixtures/support-page'
import { formatLocalInput } from '../time/local-input'
import { TestRouter } from '../../test/test-router'

const { loadArticle, useStatus, useIncidentsAt } = vi.hoisted(() => ({
  loadArticle: vi.fn(),
  useStatus: vi.fn(),
  useIncidentsAt: vi.fn(),
}))
vi.mock('../content-model/article', () => ({ loadArticle }))
vi.mock('../status/use-status', () => ({ useStatus }))
vi.mock('../status/use-history', () => ({ useIncidentsAt }))
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

beforeEach(() => {
  useStatus.mockReturnValue({ isWaiting: true, sentence: '' })
  useIncidentsAt.mockImplementation((at?: number) =>
    at
      ? { state: 'some', sentence: `Something was down at ${new Date(at).toISOString()}` }
      : { state: 'idle', sentence: '' },
  )
  loadArticle.mockResolvedValue({ info: { steps: [{ id: 'refresh', title: 'Refresh the page', who: 'you' }] } })
})
afterEach(() => {
  document.body.replaceChildren()
})

describe('a user', () => {
  test('finds the facts of the address, the clock and the device filled in', async () => {
    const { user } = await open('/support?article=errors/503&steps=refresh&where=screen&code=503')
    await vi.waitFor(() => expect(preview()).toContain('Steps already tried: - Refresh the page'))
    expect(preview()).toContain(
      'What happened: 503 Service Unavailable (https://procore-troubleshooter.example/errors/503, reviewed 2026-11-21)',
    )
    expect(preview()).toMatch(/When it started: \d{4}-\d\d-\d\d \d\d:\d\d \(.*UTC[+-]\d\d:\d\d\), which is .* UTC/)
    expect(preview()).toContain('Answers to the questions:\n  Where: On the screen\n  Number: 503')
    await vi.waitFor(() => expect(preview()).toContain(`Language: ${navigator.language}`))
    await user.click(screen.getByText('From this device', { selector: 'summary' }))
    await user.clear(field('Language'))
    expect(preview()).not.toContain('Language')
  })

  test('edits any line, empties one to leave it out, and copies exactly what is shown', async () => {
    const { user } = await open('/support?article=errors/503')
    await user.type(field('Company'), 'Acme')
    await user.selectOptions(field('Network'), 'VPN')
    await user.clear(field('Screenshot'))
    expect(preview()).toContain('Company: Acme')
    expect(preview()).toContain('Network: VPN')
    expect(preview()).not.toContain('Screenshot')
    expect(region()).not.toHaveTextContent('screenshot')
    await user.click(within(region()).getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe(preview())
  })

  test('leaves a line out and includes it again, with the keyboard alone', async () => {
    const { user } = await open('/support?article=errors/503')
    await user.type(field('Company'), 'Acme')
    expect(preview()).toContain('Company: Acme')
    const toggle = screen.getByRole('checkbox', { name: 'Leave out Company' })
    field('Company').focus()
    await user.tab({ shift: true })
    expect(toggle).toHaveFocus()
    await user.keyboard(' ')
    expect(toggle).toBeChecked()
    expect(preview()).not.toContain('Acme')
    expect(decodeURIComponent(mail().href)).not.toContain('Acme')
    expect(field('Company')).toBeDisabled()
    await user.keyboard(' ')
    expect(preview()).toContain('Company: Acme')
    expect(field('Company')).toBeEnabled()
  })

  test('cannot leave out an empty line', async () => {
    await open('/support')
    expect(screen.queryByLabelText('Leave out Company')).not.toBeInTheDocument()
    expect(field('Leave out When it started')).not.toBeChecked()
  })

  test('sees that only they can attach a screenshot, unless they leave it out', async () => {
    const { user } = await open('/support')
    expect(region()).toHaveTextContent('This page can’t add a screenshot or a photo. Attach it yourself')
    await user.click(field('Leave out Screenshot'))
    expect(region()).not.toHaveTextContent('screenshot')
  })

  test('sends the start time from the wizard', async () => {
    await open('/support?since=2026-11-20T14:05Z')
    expect(preview()).toContain('which is 2026-11-20 14:05 UTC')
    expect(field('When it started')).toHaveValue(formatLocalInput(new Date('2026-11-20T14:05Z')))
  })

  test('learns whether there was an incident once the time is set', async () => {
    const { user } = await open('/support')
    expect(preview()).not.toContain('Incident at that time')
    fireEvent.change(field('When it started'), { target: { value: '2026-11-20T14:05' } })
    const sentence = `Something was down at ${new Date('2026-11-20T14:05').toISOString()}`
    expect(field('Incident at that time')).toHaveValue(sentence)
    await vi.waitFor(() => expect(preview()).toContain(`Incident at that time: ${sentence}`))
    await user.type(field('Incident at that time'), ' for us')
    expect(preview()).toContain(`${sentence} for us`)
  })

  test.each([
    ['unknown', 'The history could not be read', true],
    ['none', 'No incident then', true],
    ['loading', 'Reading the history', false],
  ])('sends what the history says: %s', async (state, sentence, isSaid) => {
    useIncidentsAt.mockReturnValue({ state, sentence })
    await open('/support?since=2026-11-20T14:05Z')
    expect(preview().includes(`Incident at that time: ${sentence}`)).toBe(isSaid)
  })

  test('sends "Not sure" answers of questions that allow them', async () => {
    await open('/support?code=unsure&where=unsure')
    expect(preview()).toContain('Answers to the questions: Number: Not sure')
    expect(preview()).not.toContain('Where')
  })

  test('writes to the administrator, whose address the person fills in', async () => {
    const { user } = await open('/support?article=errors/503')
    await user.type(field('Project and tool'), 'Tower, RFIs')
    expect(mail().pathname).toBe('')
    expect(mail().searchParams.get('subject')).toBe('Procore: 503 Service Unavailable')
    expect(mail().searchParams.get('body')).toContain('Not sure who that is? Ask your project manager')
    expect(mail().searchParams.get('body')).toContain('Project and tool: Tower, RFIs')
    expect(screen.getByRole('link', { name: 'When to contact each one' })).toHaveAttribute(
      'href',
      '/guides/contact-support',
    )
  })

  test('sends with the space bar as with Enter', async () => {
    const { user } = await open('/support')
    const clicked = vi.fn((event: Event) => event.preventDefault())
    const button = screen.getByRole('button', { name: 'Send by email' })
    button.addEventListener('click', clicked)
    button.focus()
    await user.keyboard(' {Enter}')
    expect(clicked).toHaveBeenCalledTimes(2)
  })

  test('sends what the status page says', async () => {
    useStatus.mockReturnValue({
      isWaiting: false,
      sentence: 'Procore reports no problems',
      readAt: Date.UTC(2026, 10, 21, 21, 5),
    })
    await open('/support')
    expect(preview()).toContain('Status page: Procore reports no problems; checked 2026-11-21 21:05 UTC')
  })
})

describe('the format', () => {
  test.each([
    ['Markdown', 'markdown', /^# Procore: 503 Service Unavailable\n\n- \*\*What happened:\*\* /],
    ['JSON', 'json', /^\{\n {2}"title": "Procore: 503 Service Unavailable",\n {2}"what": /],
  ])('%s goes into the address, the preview and the copy, but not into the email', async (label, value, start) => {
    const { user, here } = await open('/support?article=errors/503')
    await vi.waitFor(() => expect(preview()).toContain(`Language: ${navigator.language}`))
    const mailed = mail().href
    await user.click(field(label))
    await vi.waitFor(() => expect(preview()).toMatch(start))
    await vi.waitFor(() => expect(here()).toBe(`/support?article=errors%2F503&as=${value}`))
    expect(mail().href).toBe(mailed)
    expect(region()).toHaveTextContent('The email has the same lines as plain text.')
    await user.click(within(region()).getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe(preview())
    await user.click(field('As text'))
    await vi.waitFor(() => expect(preview()).toMatch(/^Procore: 503 Service Unavailable\n\nWhat happened: /))
    await vi.waitFor(() => expect(here()).toBe('/support?article=errors%2F503'))
  })

  test('comes from the address', async () => {
    await open('/support?as=json')
    expect(field('JSON')).toBeChecked()
    expect(JSON.parse(preview())).toMatchObject({ title: 'Procore: I need help' })
  })
})

describe('an invalid address', () => {
  test.each([
    '/support?article=errors/nope&steps=x',
    '/support?article=%00&for=robot&where=moon&steps=,,',
    '/support?where=%E0%A4%A',
  ])('opens the plain page: %s', async (path) => {
    await open(path)
    expect(field('I use Procore')).toBeChecked()
    expect(preview()).toMatch(/^Procore: I need help\n\nWhen it started/)
    expect(preview()).not.toMatch(/What happened|Steps already|Answers/)
  })

  test('keeps the ids of steps when the article cannot be fetched', async () => {
    loadArticle.mockRejectedValue(new Error('offline'))
    await open('/support?article=errors/503&steps=refresh')
    expect(preview()).toContain('Steps already tried: - refresh')
  })
})

test('the prerendered page depends on no device or clock, and hydrates', async () => {
  const router = createMemoryRouter(routes, { initialEntries: ['/support?article=errors/503'] })
  const html = renderToString(<TestRouter router={router} />)
  expect(html).not.toMatch(/UTC[+-]|errors\/503/)
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.append(root)
  expect(within(root).getByRole('textbox', { name: 'Exact message' })).toBeDisabled()

  const mistakes = vi.fn()
  const app = await act(async () => hydrateRoot(root, <TestRouter router={router} />, { onRecoverableError: mistakes }))
  expect(await within(root).findByDisplayValue(/^503 Service Unavailable \(/)).toBeEnabled()
  expect(mistakes).not.toHaveBeenCalled()
  act(() => app.unmount())
})
