import { fireEvent, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeTab, openStatusPage } from '../../test/fixtures/live-status'
import { TestQueries } from '../../test/test-router'
import { MemoryRouter } from 'react-router'
import { StatusPage } from './StatusPage'

afterEach(closeTab)
// Each test loads the page anew, which takes a busy machine a while.
vi.setConfig({ testTimeout: 30_000 })

const section = (name: string) => screen.getByRole('region', { name })
const state = (part: string) => screen.getByRole('row', { name: new RegExp(`^${part} `) })

it('says without scripts what it is, where to look and how to subscribe', () => {
  const html = renderToString(
    <TestQueries>
      <MemoryRouter>
        <StatusPage />
      </MemoryRouter>
    </TestQueries>,
  ).replaceAll('<!-- -->', '')
  expect(html).toContain('<h1 class="text-3xl">Procore status</h1>')
  expect(html).toContain('If nothing appears, open it yourself: <a href="https://status.procore.com"')
  expect(html).toContain('Not checked yet')
  expect(html).toContain('email, text message (SMS) or RSS')
  expect(html).not.toContain('no problems')
  expect(html).toContain('43 minutes 12 seconds')
  expect(html).toContain('They’re also on <a href="https://status.procore.com"')
})

it('leaves no timer behind, so that the build which writes it can end', async () => {
  vi.resetModules()
  const { MemoryRouter } = await import('react-router')
  const { StatusPage } = await import('./StatusPage')
  vi.useFakeTimers()
  renderToString(
    <TestQueries>
      <MemoryRouter>
        <StatusPage />
      </MemoryRouter>
    </TestQueries>,
  )
  expect(vi.getTimerCount()).toBe(0)
})

it('tells that all is well, part by part, and which part it cannot see', async () => {
  await openStatusPage('operational')
  expect(screen.getByText(/^Procore reports no problems \(as of .+\)\.$/)).toBeVisible()
  expect(state('API')).toHaveTextContent('Operational')
  expect(state('API')).toHaveTextContent('Listed as 4 parts')
  expect(state('Web app')).toHaveTextContent('Listed as Web Application')
  expect(state('Mobile apps')).toHaveTextContent('Not listed on the status page')
  expect(section('Open incidents')).toHaveTextContent('No open incidents.')
  expect(section('Maintenance')).toHaveTextContent('No maintenance announced.')
})

it('shows an incident with all of its updates, newest first, in local time and UTC', async () => {
  await openStatusPage('group-degraded')
  expect(state('API')).toHaveTextContent('Problem: API Gateway (degraded performance)')
  expect(state('Web app')).toHaveTextContent('Operational')
  const incident = within(section('Open incidents')).getByRole('article')
  expect(within(incident).getByRole('heading', { level: 3 })).toHaveTextContent('Elevated API latency')
  expect(incident).toHaveTextContent(/Started: Thursday, Nov 19, .+ \(2026-11-19 15:29 UTC\)/)
  const updates = within(incident).getAllByRole('listitem')
  expect(updates.map((update) => update.textContent)).toEqual([
    expect.stringMatching(/^Identified · Thursday.*A fix is being rolled out & we watch it\.$/s),
    expect.stringMatching(/^Investigating · Thursday.*We are investigating slow responses\.$/s),
  ])
})

it('lists maintenance however far ahead, and says when it runs over', async () => {
  await openStatusPage('upcoming-8-days')
  expect(screen.getByText(/^Procore reports no problems/)).toBeVisible()
  expect(section('Maintenance')).toHaveTextContent(/Planned start: Friday, Nov 27/)
})

it('says when maintenance runs over, and when no end is announced', async () => {
  await openStatusPage('no-end-verifying')
  const [running, late] = within(section('Maintenance')).getAllByRole('article')
  expect(running).toHaveTextContent('Status: Being checked')
  expect(running).toHaveTextContent('Planned end: Not announced')
  expect(late).toHaveTextContent('Status: Planned, not started yet')
})

it('shows open incidents that touch nothing watched, and names them as elsewhere', async () => {
  await openStatusPage('unrelated-down')
  expect(screen.getByText('Procore also reports problems elsewhere: Community forum unavailable.')).toBeVisible()
  expect(within(section('Open incidents')).getByRole('article')).toHaveTextContent('Affects: Procore Community')
})

it('offers the status page itself when it cannot be read', async () => {
  await openStatusPage('down')
  const overall = screen.getByText('Procore status couldn’t be checked.').parentElement as HTMLElement
  expect(within(overall).getByRole('link')).toHaveAttribute('href', 'https://status.procore.com')
  expect(state('API')).toHaveTextContent('Unknown')
  expect(screen.queryByText('No open incidents.')).toBeNull()
})

describe('calendar', () => {
  async function saved(name: string): Promise<{ text: string; file: string }> {
    const blobs: Blob[] = []
    const files: string[] = []
    URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`
    URL.revokeObjectURL = () => undefined
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push(this.download)
    })
    fireEvent.click(screen.getByRole('button', { name }))
    return { text: (await blobs[0]?.text()) ?? '', file: files[0] ?? '' }
  }

  it('takes one maintenance', async () => {
    await openStatusPage('upcoming-8-days')
    const { text, file } = await saved('Add to calendar: Scheduled release')
    expect(file).toBe('maintenance-syn0mnt00001.ics')
    expect(text).toContain('UID:syn0mnt00001@status.procore.com\r\n')
    expect(screen.queryByRole('button', { name: /^Add all/ })).toBeNull()
  })

  it('takes all of them', async () => {
    await openStatusPage('no-end-verifying')
    const { text, file } = await saved('Add all to calendar')
    expect(file).toBe('maintenance-all.ics')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })

  it('is not offered where nothing is announced', async () => {
    await openStatusPage('operational')
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull()
  })
})

describe('uptime', () => {
  const uptime = () => section('What an uptime figure means')

  it('is a table of what each figure leaves', async () => {
    await openStatusPage('operational')
    expect(within(uptime()).getByRole('row', { name: /^99\.9%/ })).toHaveTextContent(
      '99.9%43 minutes 12 seconds8 hours 46 minutes',
    )
  })

  it('shows what a figure leaves, and that maintenance comes on top', async () => {
    await openStatusPage('operational')
    const level = within(uptime()).getByRole('slider', { name: 'Uptime' })
    expect(level).toHaveAttribute('aria-valuetext', '99.9%')
    fireEvent.change(level, { target: { value: '4' } })
    expect(level).toHaveAttribute('aria-valuetext', '99.99%')
    expect(uptime()).toHaveTextContent('Outage: up to 4 minutes 19 seconds in 30 days, 52 minutes 34 seconds in a year')
    fireEvent.change(within(uptime()).getByRole('slider', { name: 'Planned maintenance per month' }), {
      target: { value: '3' },
    })
    expect(uptime()).toHaveTextContent('can be down for 3 hours 4 minutes and the figure still says 99.99%.')
  })
})
