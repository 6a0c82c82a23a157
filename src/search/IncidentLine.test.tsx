import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { answer, closeTab, openTab, settle } from '../../test/fixtures/live-status'
import type { Component } from '../content-model/types'

afterEach(closeTab)

async function open(scenario: string, component: Component) {
  answer(scenario)
  await openTab(async () => {
    const { IncidentLine } = await import('./IncidentLine')
    return [<IncidentLine key={component} component={component} />]
  })
  await settle()
}

it('names the incident that explains the result', async () => {
  await open('group-degraded', 'api')
  expect(screen.getByText('Right now: Problem reported with the API: Elevated API latency.')).toBeVisible()
})

it.each([
  ['operational', 'api'],
  ['unrelated-down', 'api'],
  ['group-degraded', 'web'],
  ['overrun', 'web'],
  ['down', 'web'],
] as const)('says nothing: %s, %s', async (scenario, component) => {
  await open(scenario, component)
  expect(screen.queryByText(/Right now/)).toBeNull()
})
