import { describe, expect, it } from 'vitest'
import { feedOf, NOW, SETTINGS } from '../../test/fixtures/status'
import type { Component } from '../content-model/types'
import { computeStatus, NOT_FETCHED } from './verdict'
import { statusSentence } from './status-text'

const CLOCK = { timeZone: 'America/Los_Angeles', hourCycle: 'h12' } as const

function words(scenario: string, { part, minutes = 0 }: { part?: Component; minutes?: number } = {}): string {
  const now = NOW + minutes * 60_000
  const snapshot = computeStatus({ feed: feedOf(scenario), readAt: NOW }, { settings: SETTINGS, now, part })
  return statusSentence(snapshot.verdict, { ...snapshot, product: 'Procore', now, part, clock: CLOCK })
}

describe('all watched parts', () => {
  it.each([
    ['operational', 'Procore reports no problems (as of 8:00 AM)'],
    ['unrelated-down', 'Procore reports no problems with its main parts (as of 8:00 AM)'],
    ['group-degraded', 'Problem reported: Elevated API latency'],
    ['overrun', 'Procore maintenance is underway, longer than planned: Scheduled release'],
    ['upcoming-2-days', 'Procore maintenance is planned: Scheduled release, Saturday, Nov 21, 8:00 AM PST'],
    ['parts-vanished', 'Procore status couldn’t be checked'],
  ])('%s', (scenario, expected) => expect(words(scenario)).toBe(expected))

  it('labels what is old', () => {
    expect(words('critical', { minutes: 60 })).toBe('Last known at 8:00 AM: Problem reported: Procore is unavailable')
    expect(words('critical', { minutes: 23 * 60 })).toContain('Last known at Thu 8:00 AM')
  })

  it('names failing components where no incident is posted', () => {
    const feed = { ...feedOf('critical'), incidents: [] }
    const snapshot = computeStatus({ feed, readAt: NOW }, { settings: SETTINGS, now: NOW, part: 'web' })
    expect(statusSentence(snapshot.verdict, { ...snapshot, product: 'Procore', now: NOW })).toBe(
      'Problem reported: Web Application (major outage)',
    )
  })

  it('names the components under maintenance that nobody announced', () => {
    const feed = { ...feedOf('maintenance-running'), maintenances: [] }
    const snapshot = computeStatus({ feed, readAt: NOW }, { settings: SETTINGS, now: NOW })
    expect(statusSentence(snapshot.verdict, { ...snapshot, product: 'Procore', now: NOW })).toBe(
      'Procore maintenance is underway: Web Application',
    )
  })
})

describe('one part', () => {
  it.each([
    ['operational', 'api', 'Procore reports no problems with the API (as of 8:00 AM)'],
    ['group-degraded', 'api', 'Problem reported with the API: Elevated API latency'],
    ['operational', 'mobile', 'The status page does not list the mobile apps'],
    ['unknown-words', 'web', 'The status of the web app couldn’t be checked'],
  ] as const)('%s, %s', (scenario, part, expected) => expect(words(scenario, { part })).toBe(expected))

  it('that was not read', () => {
    const telling = { ...NOT_FETCHED, product: 'Procore', now: NOW, part: 'api' } as const
    expect(statusSentence(NOT_FETCHED.verdict, telling)).toBe('The status of the API couldn’t be checked')
  })
})
