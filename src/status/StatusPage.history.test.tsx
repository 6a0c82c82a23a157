import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeTab, openStatusPage, pass, settle } from '../../test/fixtures/live-status'
import { NOW } from '../../test/fixtures/status'

afterEach(closeTab)
// Each test loads the page anew, which takes a busy machine a while.
vi.setConfig({ testTimeout: 30_000 })

const section = (name: string) => screen.getByRole('region', { name })

describe('the last incidents', () => {
  const history = () => section('Recent incidents')

  it('are a picture with its words, and a table of the same', async () => {
    await openStatusPage('operational')
    expect(history()).toHaveTextContent(/50 incidents since Aug 12, 2026\. Half .* 52 minutes or less\./)
    expect(within(history()).getByRole('img')).toHaveAccessibleName(
      'Timeline by severity: 7 critical, 14 major, 22 minor, 7 not rated. The table below shows the same thing.',
    )
    const rows = within(history()).getAllByRole('row', { hidden: true })
    expect(rows).toHaveLength(51)
    expect(rows[1]).toHaveTextContent(/Slow responses from the API ?API Gateway ?Minor ?Nov 18, 2026.+52 minutes/)
    expect(within(history()).getAllByRole('link', { hidden: true })[0]).toHaveAttribute(
      'href',
      'https://stspg.io/syn0old00000',
    )
  })

  it('hold what is open', async () => {
    await openStatusPage('critical')
    const [, first] = within(history()).getAllByRole('row', { hidden: true })
    expect(first).toHaveTextContent(/Procore is unavailable.*Critical.*so far/)
  })

  it.each(['missing-keys', 'null-lists', 'other-page', 'google'])(
    'are said not to be read, and can be asked for again: %s',
    async (scenario) => {
      const { fetch } = await openStatusPage(scenario)
      expect(history()).toHaveTextContent('The incident history couldn’t be loaded. Open status.procore.com')
      const before = fetch.mock.calls.length
      fireEvent.click(within(history()).getByRole('button', { name: 'Try again' }))
      await settle()
      expect(fetch.mock.calls.length).toBeGreaterThan(before)
    },
  )

  it('show markup from the page as text', async () => {
    const { container } = await openStatusPage('hostile')
    expect(history()).toHaveTextContent('& "quotes"')
    expect(container.querySelector('script, [onerror]')).toBeNull()
    expect(container.innerHTML).not.toContain('javascript:')
  })

  it('may be none', async () => {
    await openStatusPage('parts-vanished')
    expect(history()).toHaveTextContent('The status page lists no past incidents.')
  })

  it('are read once, and not polled', async () => {
    const { fetch } = await openStatusPage('operational')
    await pass(10 * 60)
    expect(fetch.mock.calls.filter(([url]) => url.endsWith('incidents.json'))).toHaveLength(1)
  })

  it('wait until the reader comes near', async () => {
    let see: (entries: { isIntersecting: boolean }[]) => void = () => undefined
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof see) {
          see = callback
        }
        observe = () => undefined
        disconnect = () => undefined
      },
    )
    const { fetch } = await openStatusPage('operational')
    const asked = () => fetch.mock.calls.some(([url]) => url.endsWith('incidents.json'))
    expect(history()).toHaveTextContent('Not loaded yet')
    expect(asked()).toBe(false)
    act(() => see([{ isIntersecting: false }]))
    await settle()
    expect(asked()).toBe(false)
    act(() => see([{ isIntersecting: true }]))
    await settle()
    expect(asked()).toBe(true)
    expect(history()).toHaveTextContent('50 incidents')
  })
})

describe('was there an incident', () => {
  const ask = () => section('Was there an incident when you saw the error?')
  const heard = () => within(ask()).getAllByRole('status')[0]?.textContent
  const iso = (daysAgo: number, minutes = 0) => new Date(NOW - daysAgo * 86_400_000 + minutes * 60_000).toISOString()

  it('asks for nothing until it is asked', async () => {
    await openStatusPage('operational')
    expect(heard()).toBe('')
    expect(within(ask()).queryByRole('button', { name: /^Copy/ })).toBeNull()
  })

  it.each([
    [
      'one then',
      'operational',
      iso(1, 10),
      /^Procore lists an incident for .+: Slow responses from the API \(API Gateway,/,
    ],
    ['one soon after', 'operational', iso(1, -10), /but one that began 10 minutes later: Slow responses/],
    ['none', 'operational', iso(2), /^Procore lists no incident for Nov 17, 2026/],
    [
      'too long ago',
      'operational',
      iso(200),
      /^The incident history starts on Aug 12, 2026.+ says nothing about May 3, 2026/,
    ],
    ['still to come', 'operational', iso(-1), /hasn’t happened yet\.$/],
    ['open now', 'critical', iso(0), /Procore is unavailable \(.+since /],
    ['unreadable', 'missing-keys', iso(1), /^The incident history of Procore couldn’t be loaded\.$/],
    ['unclear', 'unknown-words', iso(0, -60), /doesn’t say what happened/],
  ])('%s', async (_, scenario, at, sentence) => {
    await openStatusPage(scenario, `/status?at=${encodeURIComponent(at)}`)
    expect(heard()).toMatch(sentence)
    expect(ask()).toHaveTextContent(`Asked about ${at.slice(0, 16).replace('T', ' ')} UTC`)
    expect(within(ask()).getByRole('button', { name: 'Copy the link to this answer' })).toBeVisible()
  })

  it('names the incident with its facts and link', async () => {
    await openStatusPage('operational', `/status?at=${iso(1, 10)}`)
    const item = within(ask()).getByRole('listitem')
    expect(item).toHaveTextContent(/Started: .+2026-11-18 16:00 UTC.+Ended: .+2026-11-18 16:52 UTC/)
    expect(within(item).getByRole('link')).toHaveAttribute('href', 'https://stspg.io/syn0old00000')
  })

  it.each(['nonsense', '2026-02-31T00:00Z', ''])('ignores %s in the address', async (at) => {
    await openStatusPage('operational', `/status?at=${at}`)
    expect(heard()).toBe('')
    expect(within(ask()).getByLabelText('Date and time')).toHaveValue('')
  })

  it('answers what is typed, in the zone of the device', async () => {
    await openStatusPage('operational')
    const day = new Date(NOW - 2 * 86_400_000)
    const local = new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
    fireEvent.change(within(ask()).getByLabelText('Date and time'), { target: { value: local } })
    fireEvent.click(within(ask()).getByRole('button', { name: 'Look it up' }))
    await settle()
    expect(heard()).toMatch(/^Procore lists no incident for Nov 17, 2026/)
    expect(within(ask()).getByLabelText('Date and time')).toHaveValue(local)
    expect(ask()).toHaveTextContent('Asked about 2026-11-17 16:00 UTC')
  })

  it('reads again for a time after the last read', async () => {
    const { fetch } = await openStatusPage('operational')
    await pass(10 * 60)
    const typed = new Date(NOW + 8 * 60_000)
    const local = new Date(typed.getTime() - typed.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
    fireEvent.change(within(ask()).getByLabelText('Date and time'), { target: { value: local } })
    fireEvent.click(within(ask()).getByRole('button', { name: 'Look it up' }))
    await settle()
    await pass(2)
    expect(fetch.mock.calls.filter(([url]) => url.endsWith('incidents.json'))).toHaveLength(2)
    expect(heard()).toMatch(/^Procore lists no incident for Nov 19, 2026/)
  })
})
