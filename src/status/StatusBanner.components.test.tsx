import { render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { MemoryRouter } from 'react-router'
import { answer, closeTab, openTab, pass, settle } from '../../test/fixtures/live-status'
import type { Component } from '../content-model/types'
import { ComponentNotice } from './StatusBanner'

afterEach(closeTab)

async function open(scenario: string, ...components: Component[]) {
  const fetch = answer(scenario)
  const tab = await openTab(async () => {
    await import('./LiveComponentNotice')
    const { ComponentNotice } = await import('./StatusBanner')
    return components.map((component) => <ComponentNotice key={component} component={component} />)
  })
  await settle()
  return { fetch, ...tab }
}

it('is a line with a link before anything is read', () => {
  render(
    <MemoryRouter>
      <ComponentNotice component="api" />
    </MemoryRouter>,
  )
  expect(screen.getByText('Live status:')).toBeVisible()
  expect(screen.getByRole('link', { name: 'status.procore.com' })).toBeVisible()
})

describe('what it tells of its part', () => {
  it.each([
    ['operational', 'api', /^Procore reports no problems with the API \(as of .+\)\.$/],
    ['group-degraded', 'api', /^Problem reported with the API: Elevated API latency\.$/],
    ['group-degraded', 'web', /^Procore reports no problems with the web app/],
    ['unrelated-down', 'api', /^Procore reports no problems with the API/],
    ['overrun', 'web', /^Procore maintenance is underway, longer than planned: Scheduled release\.$/],
    ['operational', 'mobile', /^The status page does not list the mobile apps\.$/],
    ['down', 'web', /^The status of the web app couldn’t be checked\.$/],
  ] as const)('%s, %s', async (scenario, component, text) => {
    await open(scenario, component)
    expect(screen.getByText(text)).toBeVisible()
    expect(screen.getByRole('link')).toBeVisible()
  })
})

it('shares one read with all others on the page', async () => {
  const { fetch } = await open('operational', 'api', 'web', 'login')
  expect(fetch).toHaveBeenCalledOnce()
  await pass(3 * 60)
  expect(fetch).toHaveBeenCalledTimes(2)
})
