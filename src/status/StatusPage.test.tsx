import { screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { answer, closeTab, openTab, settle } from '../../test/fixtures/live-status'
import { StatusPage } from './StatusPage'

afterEach(closeTab)

async function open(scenario: string) {
  answer(scenario)
  const tab = await openTab(async () => {
    const { StatusPage } = await import('./StatusPage')
    return <StatusPage />
  })
  await settle()
  return tab
}

const section = (name: string) => screen.getByRole('region', { name })
const state = (part: string) => screen.getByRole('row', { name: new RegExp(`^${part} `) })

it('says without scripts what it is, where to look and how to subscribe', () => {
  const html = renderToString(
    <MemoryRouter>
      <StatusPage />
    </MemoryRouter>,
  ).replaceAll('<!-- -->', '')
  expect(html).toContain('<h1 class="text-3xl">Procore status</h1>')
  expect(html).toContain('If nothing follows, open it yourself: <a href="https://status.procore.com"')
  expect(html).toContain('Not read yet')
  expect(html).toContain('email, text message (SMS) or RSS')
  expect(html).not.toContain('no problems')
})

it('leaves no timer behind, so that the build which writes it can end', async () => {
  vi.resetModules()
  const { StatusPage } = await import('./StatusPage')
  vi.useFakeTimers()
  renderToString(
    <MemoryRouter>
      <StatusPage />
    </MemoryRouter>,
  )
  expect(vi.getTimerCount()).toBe(0)
})

it('tells that all is well, part by part, and which part it cannot see', async () => {
  await open('operational')
  expect(screen.getByText(/^Procore reports no problems \(as of .+\)\.$/)).toBeVisible()
  expect(state('API')).toHaveTextContent('Operational')
  expect(state('API')).toHaveTextContent('Listed as 4 parts')
  expect(state('Web app')).toHaveTextContent('Listed as Web Application')
  expect(state('Mobile apps')).toHaveTextContent('Not listed on the status page')
  expect(section('Open incidents')).toHaveTextContent('No incident is open.')
  expect(section('Maintenance')).toHaveTextContent('No maintenance is announced.')
})

it('shows an incident with all of its updates, newest first, in local time and UTC', async () => {
  await open('group-degraded')
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
  await open('upcoming-8-days')
  expect(screen.getByText(/^Procore reports no problems/)).toBeVisible()
  expect(section('Maintenance')).toHaveTextContent(/Planned start: Friday, Nov 27/)
})

it('says when maintenance runs over, and when no end is announced', async () => {
  await open('no-end-verifying')
  const [running, late] = within(section('Maintenance')).getAllByRole('article')
  expect(running).toHaveTextContent('State: Being checked')
  expect(running).toHaveTextContent('Planned end: Not announced')
  expect(late).toHaveTextContent('State: Planned, not started yet')
})

it('shows open incidents that touch nothing watched, and names them as elsewhere', async () => {
  await open('unrelated-down')
  expect(screen.getByText('Procore also reports trouble elsewhere: Community forum unavailable.')).toBeVisible()
  expect(within(section('Open incidents')).getByRole('article')).toHaveTextContent('Affects: Procore Community')
})

it('offers the status page itself when it cannot be read', async () => {
  await open('down')
  const overall = screen.getByText('Procore status could not be checked.').parentElement as HTMLElement
  expect(within(overall).getByRole('link')).toHaveAttribute('href', 'https://status.procore.com')
  expect(state('API')).toHaveTextContent('Not known')
  expect(screen.queryByText('No incident is open.')).toBeNull()
})
