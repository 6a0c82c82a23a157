import { act, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MemoryRouter } from 'react-router'
import { decodeBody } from '../../test/fake-status/scenarios'
import { answer, closeTab, openTab, pass, settle, startUser } from '../../test/fixtures/live-status'
import { NOW } from '../../test/fixtures/status'
import { dismissedNotices } from './notices'
import { persistFeed } from './use-status'
import { StatusBanner } from './StatusBanner'

afterEach(closeTab)

const MINUTE = 60
const banner = () => screen.getByRole('region', { name: 'Procore status' })
const announced = () => within(banner()).getByRole('status').textContent

const open = () =>
  openTab(async () => {
    await Promise.all([import('./LiveBanner'), import('./NoticeBar')])
    const { StatusBanner } = await import('./StatusBanner')
    return <StatusBanner />
  })

/** Opens the banner and lets the first read end. */
async function openAndRead(...scenarios: string[]) {
  const fetch = answer(...scenarios)
  const tab = await open()
  await settle()
  return { fetch, ...tab }
}

describe('before anything is read', () => {
  it('is one calm line with the way to the status page, at build time too', () => {
    const html = renderToString(
      <MemoryRouter>
        <StatusBanner />
      </MemoryRouter>,
    )
    expect(html.replaceAll('<!-- -->', '')).toContain('Procore status: see')
    expect(html).toContain('href="https://status.procore.com"')
  })

  it('asks for nothing before the page is painted and idle', async () => {
    const fetch = answer('operational')
    await open()
    expect(banner()).toHaveTextContent('Procore status: see status.procore.com')
    await pass(0.1)
    expect(fetch).not.toHaveBeenCalled()
    await settle()
    expect(fetch).toHaveBeenCalledOnce()
  })
})

describe('what it tells', () => {
  it('says that all is well in one line, with the time', async () => {
    await openAndRead('operational')
    expect(banner()).toHaveTextContent(/Procore reports no problems \(as of \d?\d:\d\d.*\)\./)
    expect(within(banner()).getByRole('link', { name: 'Details' })).toHaveAttribute('href', '/status')
    expect(within(banner()).queryByRole('button')).toBeNull()
  })

  it('names trouble with other parts without alarm', async () => {
    await openAndRead('unrelated-down')
    expect(banner()).toHaveTextContent(/no problems with its main parts .* Elsewhere: Community forum unavailable/)
  })

  it('leads with a problem: title, newest update, start with zone, parts, link', async () => {
    await openAndRead('group-degraded')
    expect(within(banner()).getByText('Problem reported: Elevated API latency.')).toBeVisible()
    const details = within(banner()).getByRole('group')
    expect(details).toHaveTextContent('A fix is being rolled out & we watch it.')
    expect(details).toHaveTextContent('Affects: API Gateway')
    const started = within(details).getByText('Started:').parentElement as HTMLElement
    expect(within(started).getByTitle(/2026-11-19 15:\d\d UTC/)).toHaveTextContent(/Thursday, Nov 19, .+ [A-Z]{3}/)
    const link = within(details).getByRole('link', { name: 'Follow it on the status page: Elevated API latency' })
    expect(link).toHaveAttribute('href', 'https://stspg.io/syn0inc00001')
  })

  it('puts the incident before maintenance', async () => {
    await openAndRead('incident-and-maintenance')
    const [incident, maintenance] = within(banner()).getAllByRole('listitem')
    expect(incident).toHaveTextContent('API errors')
    expect(maintenance).toHaveTextContent('Scheduled release')
    expect(maintenance).toHaveTextContent(/Was due to end: Thursday/)
    expect(banner()).toHaveTextContent('API errors. And 1 more.')
  })

  it('shows markup from the page as text', async () => {
    const { container } = await openAndRead('hostile')
    expect(container.querySelector('img, script')).toBeNull()
    expect(container.innerHTML).not.toContain('javascript:')
    expect(banner()).toHaveTextContent('& "quotes"')
  })

  it.each(['down', 'missing-keys', 'other-page', 'unknown-words'])(
    'never calls it fine when it is not known: %s',
    async (scenario) => {
      await openAndRead(scenario)
      expect(banner()).toHaveTextContent('Procore status couldn’t be checked. Open status.procore.com')
      expect(banner()).not.toHaveTextContent('no problems')
    },
  )

  it('says that it is not known while the device is offline', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const { onlineManager } = await import('@tanstack/react-query')
    onlineManager.setOnline(false)
    const { fetch } = await openAndRead('operational')
    expect(banner()).toHaveTextContent('This device is offline, so the Procore status is unknown.')
    expect(fetch).not.toHaveBeenCalled()
    onLine.mockReturnValue(true)
    act(() => void window.dispatchEvent(new Event('online')))
    act(() => onlineManager.setOnline(true))
    await settle()
    expect(banner()).toHaveTextContent('no problems')
  })
})

describe('as time passes', () => {
  it('keeps "no problems" for 15 minutes of failed reads, then no longer', async () => {
    await openAndRead('operational', 'down')
    await pass(14 * MINUTE)
    expect(banner()).toHaveTextContent('no problems')
    await pass(2 * MINUTE)
    expect(banner()).toHaveTextContent('couldn’t be checked')
  })

  it('keeps a problem as last known', async () => {
    await openAndRead('critical', 'down')
    await pass(20 * MINUTE)
    expect(banner()).toHaveTextContent(/Last known at .+: Problem reported: Procore is unavailable/)
  })

  it('announces nothing on arrival and for updates, and the end once', async () => {
    await openAndRead('critical', 'critical', 'operational', 'operational')
    expect(announced()).toBe('')
    await pass(MINUTE)
    expect(announced()).toBe('')
    await pass(MINUTE)
    expect(announced()).toMatch(/^Back to normal\. Procore reports no problems/)
    expect(within(banner()).getByText('Back to normal.')).toBeVisible()
    await pass(2 * MINUTE)
    expect(announced()).toBe('')
    expect(within(banner()).getByText('Back to normal.')).toBeVisible()
    await pass(10 * MINUTE)
    expect(announced()).toBe('')
    expect(within(banner()).queryByText('Back to normal.')).toBeNull()
  })

  it('announces a problem that begins', async () => {
    await openAndRead('operational', 'critical')
    expect(announced()).toBe('')
    await pass(3 * MINUTE)
    expect(announced()).toBe('Problem reported: Procore is unavailable.')
  })
})

describe('hiding', () => {
  it('hides the notice, keeps a way back and the focus, and remembers', async () => {
    await openAndRead('critical')
    const user = startUser()
    await user.click(screen.getByRole('button', { name: /^Hide the notice: .*Procore is unavailable/ }))
    expect(within(banner()).queryByRole('group')).toBeNull()
    const show = screen.getByRole('button', { name: /^Show the notice/ })
    expect(show).toHaveFocus()
    expect(dismissedNotices.read()).toContain('incident:syn0inc00002:critical:investigating')
    await user.click(show)
    expect(within(banner()).getByRole('group')).toBeInTheDocument()
    expect(dismissedNotices.read()).toEqual([])
  })

  it('shows again when the notice escalates', async () => {
    dismissedNotices.write(['incident:syn0inc00002:minor:investigating'])
    await openAndRead('critical')
    expect(screen.getByRole('button', { name: /^Hide/ })).toBeInTheDocument()
  })

  it('stays hidden on the next page', async () => {
    dismissedNotices.write(['incident:syn0inc00002:critical:investigating'])
    await openAndRead('critical')
    expect(screen.getByRole('button', { name: /^Show/ })).toBeInTheDocument()
  })

  it('does without storage', async () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked)
    await openAndRead('critical')
    const user = startUser()
    await user.click(screen.getByRole('button', { name: /^Hide/ }))
    expect(screen.getByRole('button', { name: /^Show/ })).toBeInTheDocument()
  })
})

describe('what other tabs and earlier pages read', () => {
  const keep = (scenario: string, minutesAgo: number) => {
    const fetchedAt = NOW - minutesAgo * MINUTE * 1000
    persistFeed(decodeBody(scenario, NOW), fetchedAt)
  }

  it('is not read again within a minute', async () => {
    keep('critical', 0.5)
    const { fetch } = await openAndRead('operational')
    expect(fetch).not.toHaveBeenCalled()
    expect(banner()).toHaveTextContent('Procore is unavailable')
  })

  it('is read again when older, with the old problem standing in meanwhile', async () => {
    keep('critical', 5)
    const { fetch } = await openAndRead('operational')
    expect(fetch).toHaveBeenCalledOnce()
    expect(banner()).toHaveTextContent('Back to normal. Procore reports no problems')
  })

  it('is taken over from another tab, and the own read put off', async () => {
    const { fetch } = await openAndRead('operational')
    await pass(2 * MINUTE)
    keep('critical', -2)
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'status' })))
    await pass(50)
    expect(banner()).toHaveTextContent('Procore is unavailable')
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('is not believed when it is nonsense', async () => {
    persistFeed({}, NOW)
    await openAndRead('operational')
    expect(banner()).toHaveTextContent('no problems')
  })
})
