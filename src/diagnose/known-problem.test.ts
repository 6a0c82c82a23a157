import { describe, expect, it } from 'vitest'
import { feedOf, NOW, SETTINGS } from '../../test/fixtures/status'
import type { Component, ErrorEntry } from '../content-model/types'
import { judge } from '../status/verdict'
import { ERRORS } from './fixtures'
import { outlook, partsInQuestion } from './known-problem'

const [someError = expect.fail('no fixture')] = ERRORS
const service = (component: Component): ErrorEntry => ({ ...someError, component, fixedBy: ['service', 'you'] })
const own = (component: Component): ErrorEntry => ({ ...someError, component, fixedBy: ['you', 'service'] })

const look = (scenario: string, candidates: ErrorEntry[], answers: Record<string, string> = {}) =>
  outlook(candidates, answers, (part) => judge(feedOf(scenario), { settings: SETTINGS, now: NOW, part }))

describe('the parts in question', () => {
  it.each<[string, ErrorEntry[], Record<string, string>, string]>([
    ['are those of errors that the service fixes', [service('web'), own('login')], { where: 'screen' }, 'web'],
    ['are none where people fix it', [own('web'), own('api')], { where: 'connected' }, ''],
    ['hold what a program depends on', [service('web')], { where: 'connected' }, 'api web'],
    ['hold what logging in depends on', [service('web')], { where: 'login' }, 'login web'],
    ['stand once each', [service('api'), service('api')], { where: 'connected' }, 'api'],
    ['ignore names that objects inherit', [service('web')], { where: 'constructor' }, 'web'],
  ])('%s', (_, candidates, answers, parts) => {
    expect(partsInQuestion(candidates, answers).join(' ')).toBe(parts)
  })
})

describe('the outlook', () => {
  const MINUTES_30 = 30 * 60_000

  it.each<[string, string, ErrorEntry[], Record<string, string>, object]>([
    [
      'an incident explains what only the service can cause',
      'critical',
      [service('web')],
      {},
      { kind: 'incident', name: 'Procore is unavailable', since: NOW - MINUTES_30, isCertain: true },
    ],
    [
      'an incident may explain what has other causes too',
      'critical',
      [service('web'), own('web')],
      {},
      { kind: 'incident', isCertain: false },
    ],
    [
      'a program fails with the API',
      'group-degraded',
      [service('web')],
      { where: 'connected' },
      { kind: 'incident', name: 'Elevated API latency' },
    ],
    [
      'running maintenance explains, with its planned times',
      'maintenance-running',
      [service('web')],
      {},
      { kind: 'maintenance', name: 'Scheduled release', since: NOW - 2 * MINUTES_30, endsAt: NOW + 2 * MINUTES_30 },
    ],
    ['maintenance that overruns still explains', 'overrun', [service('web')], {}, { kind: 'maintenance' }],
    [
      'an incident outweighs maintenance',
      'incident-and-maintenance',
      [service('web')],
      { where: 'connected' },
      { kind: 'incident' },
    ],
  ])('%s', (_, scenario, candidates, answers, problem) => {
    expect(look(scenario, candidates, answers)).toMatchObject({ kind: 'problem', problem })
  })

  it.each<[string, string, ErrorEntry[], string]>([
    ['nothing is open', 'operational', [service('web')], 'clear'],
    ['the trouble is elsewhere', 'group-degraded', [service('web')], 'clear'],
    ['maintenance is only planned', 'upcoming-2-days', [service('web')], 'clear'],
    ['the page does not list the part, and no incident', 'operational', [service('mobile')], 'clear'],
    ['people have to fix it, whatever is open', 'critical', [own('web')], 'clear'],
    ['the page uses words that nobody knows', 'unknown-words', [service('web')], 'unknown'],
  ])('%s', (_, scenario, candidates, kind) => {
    expect(look(scenario, candidates)).toEqual({ kind })
  })
})
