import { describe, expect, it } from 'vitest'
import { feedOf, NOW, SETTINGS } from '../../test/fixtures/status'
import { ERRORS } from '../../test/fixtures/wizard'
import type { Component, ErrorEntry } from '../content-model/types'
import { deriveVerdict } from '../status/verdict'
import { checkService, problemSentence, relevantComponents, type ServiceProblem } from './service-problem'

const [someError = expect.fail('no fixture')] = ERRORS
const service = (component: Component): ErrorEntry => ({ ...someError, component, fixedBy: ['service', 'you'] })
const own = (component: Component): ErrorEntry => ({ ...someError, component, fixedBy: ['you', 'service'] })

const check = (scenario: string, candidates: ErrorEntry[], answers: Record<string, string> = {}) =>
  checkService(candidates, answers, (part) => deriveVerdict(feedOf(scenario), { settings: SETTINGS, now: NOW, part }))

describe('the relevant components', () => {
  it.each<[string, ErrorEntry[], Record<string, string>, string]>([
    ['are those of errors that the service fixes', [service('web'), own('login')], { where: 'screen' }, 'web'],
    ['are none where people fix it', [own('web'), own('api')], { where: 'connected' }, ''],
    ['include what a program depends on', [service('web')], { where: 'connected' }, 'api web'],
    ['include what logging in depends on', [service('web')], { where: 'login' }, 'login web'],
    ['are listed once each', [service('api'), service('api')], { where: 'connected' }, 'api'],
    ['ignore names that objects inherit', [service('web')], { where: 'constructor' }, 'web'],
  ])('%s', (_, candidates, answers, parts) => {
    expect(relevantComponents(candidates, answers).join(' ')).toBe(parts)
  })
})

describe('the service check', () => {
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
    expect(check(scenario, candidates, answers)).toMatchObject({ kind: 'problem', problem })
  })

  it.each<[string, string, ErrorEntry[], string]>([
    ['nothing is open', 'operational', [service('web')], 'clear'],
    ['the trouble is elsewhere', 'group-degraded', [service('web')], 'clear'],
    ['maintenance is only planned', 'upcoming-2-days', [service('web')], 'clear'],
    ['the page does not list the part, and no incident', 'operational', [service('mobile')], 'clear'],
    ['people have to fix it, whatever is open', 'critical', [own('web')], 'clear'],
    ['the page uses unknown words', 'unknown-words', [service('web')], 'unknown'],
  ])('%s', (_, scenario, candidates, kind) => {
    expect(check(scenario, candidates)).toEqual({ kind })
  })
})

describe('the sentence', () => {
  const AT_16 = Date.parse('2026-11-19T16:00:00Z')
  const CLOCK = { timeZone: 'UTC', hourCycle: 'h23' } as const
  const at = (time: string) => Date.parse(`2026-11-19T${time}:00Z`)

  it.each<[Omit<ServiceProblem, 'isCertain'>, string]>([
    [{ kind: 'incident', name: 'Down', since: at('14:05') }, 'Acme is reporting a problem since 14:05: Down.'],
    [{ kind: 'incident', name: 'Down' }, 'Acme is reporting a problem: Down.'],
    [{ kind: 'parts', name: 'Web, API' }, 'Acme is reporting a problem: Web, API.'],
    [
      { kind: 'maintenance', name: 'Release', since: at('15:00'), endsAt: at('17:00') },
      'Acme is under maintenance: Release, planned from 15:00 until 17:00.',
    ],
    [
      { kind: 'maintenance', name: 'Release', since: at('13:00'), endsAt: at('15:00') },
      'Acme is under maintenance: Release, planned from 13:00 until 15:00. It’s taking longer than planned.',
    ],
    [{ kind: 'maintenance', name: 'Web' }, 'Acme is under maintenance: Web.'],
    [
      { kind: 'incident', name: 'Down', since: at('14:05') - 86_400_000 },
      'Acme is reporting a problem since Wed 14:05: Down.',
    ],
  ])('describes %j', (problem, sentence) => {
    expect(problemSentence({ ...problem, isCertain: true }, 'Acme', AT_16, CLOCK)).toBe(sentence)
  })

  it('leaves times out where none are wanted', () => {
    const problem: ServiceProblem = {
      kind: 'maintenance',
      name: 'Release',
      since: AT_16,
      endsAt: AT_16,
      isCertain: true,
    }
    expect(problemSentence(problem, 'Acme')).toBe('Acme is under maintenance: Release.')
  })
})
