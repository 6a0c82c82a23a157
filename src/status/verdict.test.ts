import { describe, expect, it } from 'vitest'
import { feedOf, NOW, SETTINGS } from '../../test/fixtures/status'
import type { Component } from '../content-model/types'
import type { Feed } from './postings'
import { computeStatus, deriveVerdict, NOT_FETCHED, type Verdict } from './verdict'

const of = (feed: Feed, part?: Component, now = NOW) => deriveVerdict(feed, { settings: SETTINGS, now, part })

/** A verdict in one line: kind, degree, then what it rests on. */
function short(verdict: Verdict): string {
  const degree = verdict.kind === 'problem' ? verdict.severity : verdict.kind === 'unknown' ? verdict.doubt : ''
  const names = [
    ...verdict.incidents.map(({ name }) => name),
    ...verdict.components.map(({ name, state }) => `${name}=${state}`),
    ...verdict.maintenances.map(({ name, phase }) => `${name}:${phase}`),
    ...verdict.elsewhere.map((name) => `(${name})`),
  ]
  return [verdict.kind, degree, ...names].filter(Boolean).join(' | ')
}

const WEB_DOWN = 'Web Application=major_outage'
const API_DOWN = 'API Gateway=major_outage | Webhooks=major_outage'

describe('all watched parts', () => {
  it.each([
    ['operational', 'fine'],
    ['group-degraded', 'problem | minor | Elevated API latency | API Gateway=degraded_performance'],
    ['components-lag', 'problem | minor | Elevated API latency'],
    ['critical', `problem | critical | Procore is unavailable | ${WEB_DOWN} | ${API_DOWN}`],
    ['green-with-incident', 'problem | minor | Global unavailability'],
    ['clock-skewed', 'problem | major | Login errors'],
    ['unrelated-down', 'fine | (Community forum unavailable)'],
    ['minor-nothing-open', 'fine'],
    ['resolved-listed', 'fine'],
    ['upcoming-8-days', 'fine'],
    ['upcoming-2-days', 'maintenance | Scheduled release:upcoming'],
    ['maintenance-running', 'maintenance | Web Application=under_maintenance | Scheduled release:running'],
    ['overrun', 'maintenance | Web Application=under_maintenance | Scheduled release:overrun'],
    [
      'no-end-verifying',
      'maintenance | Web Application=under_maintenance | Scheduled release:running | Maintenance without an end:late',
    ],
    [
      'incident-and-maintenance',
      'problem | major | API errors | Web Application=under_maintenance | API Gateway=partial_outage | Scheduled release:overrun',
    ],
    ['missing-keys', 'unknown | parts-missing'],
    ['parts-vanished', 'unknown | parts-missing'],
    ['unknown-words', 'unknown | parts-missing | Something new | Web Application=unknown'],
    ['hostile', 'problem | minor | & "quotes"'],
  ])('%s', (scenario, verdict) => expect(short(of(feedOf(scenario)))).toBe(verdict))
})

describe('one part', () => {
  it.each([
    ['operational', 'api', 'fine'],
    ['operational', 'mobile', 'unknown | parts-missing'],
    ['group-degraded', 'api', 'problem | minor | Elevated API latency | API Gateway=degraded_performance'],
    ['group-degraded', 'web', 'fine | (Elevated API latency)'],
    ['critical', 'web', `problem | critical | Procore is unavailable | ${WEB_DOWN}`],
    ['critical', 'api', `problem | critical | ${API_DOWN} | (Procore is unavailable)`],
    ['green-with-incident', 'login', 'problem | minor | Global unavailability'],
    ['unrelated-down', 'web', 'fine | (Community forum unavailable)'],
    ['overrun', 'api', 'fine'],
    ['overrun', 'web', 'maintenance | Web Application=under_maintenance | Scheduled release:overrun'],
    ['unknown-words', 'web', 'unknown | unknown-word | Something new | Web Application=unknown'],
  ] as const)('%s, %s', (scenario, part, verdict) => expect(short(of(feedOf(scenario), part))).toBe(verdict))
})

describe('rules no scenario holds', () => {
  const operational = feedOf('operational')
  const [incident] = feedOf('critical').incidents
  const [maintenance] = feedOf('upcoming-2-days').maintenances
  if (!incident || !maintenance) throw new Error('the scenarios hold one of each')

  it('counts an incident that names a watched part although the parts have vanished', () => {
    const feed = { ...operational, components: [], incidents: [incident] }
    expect(short(of(feed))).toBe('problem | critical | Procore is unavailable')
  })

  it.each([
    ['major', 'unknown | unexplained'],
    ['critical', 'unknown | unexplained'],
    ['unknown', 'unknown | unknown-word'],
    ['minor', 'fine'],
    ['maintenance', 'fine'],
  ] as const)('never trusts the indicator alone: %s', (indicator, verdict) => {
    expect(short(of({ ...operational, indicator }))).toBe(verdict)
  })

  it('lets a quiet title without components stay quiet', () => {
    const quiet = { ...incident, name: 'Community forum is slow', components: [] }
    expect(of({ ...operational, incidents: [quiet] }).kind).toBe('fine')
    const both = { ...quiet, name: 'Community and login are slow' }
    expect(of({ ...operational, incidents: [both] }).kind).toBe('problem')
  })

  it('names failing parts that nobody watches, without alarm', () => {
    const components = operational.components.map((component) =>
      component.name === 'Training Center' ? { ...component, state: 'major_outage' as const } : component,
    )
    expect(short(of({ ...operational, components }))).toBe('fine | (Training Center)')
  })

  it('lists the worst incident first, then the newest', () => {
    const make = (id: string, impact: 'minor' | 'critical', startedAt: number) => ({
      ...incident,
      id,
      impact,
      startedAt,
    })
    const incidents = [make('old', 'minor', 1), make('worst', 'critical', 2), make('new', 'minor', 3)]
    expect(of({ ...operational, incidents }).incidents.map(({ id }) => id)).toEqual(['worst', 'new', 'old'])
  })

  it.each([
    ['73 hours ahead', 73, 75, 'fine'],
    ['72 hours ahead', 72, 74, 'maintenance | Scheduled release:upcoming'],
    ['due now, not started', -1, 1, 'maintenance | Scheduled release:late'],
    ['never started, its window passed', -5, -3, 'fine'],
  ])('shows plans when they are near: %s', (_, from, to, verdict) => {
    const hours = (count: number) => NOW + count * 3_600_000
    const plan = { ...maintenance, startsAt: hours(from), endsAt: hours(to) }
    expect(short(of({ ...operational, maintenances: [plan] }))).toBe(verdict)
  })

  it('ignores maintenance that is over or touches nothing watched', () => {
    const over = { ...maintenance, status: 'completed' as const }
    const quiet = { ...maintenance, components: [{ id: 'q', name: 'Training Center' }] }
    expect(short(of({ ...operational, maintenances: [over, quiet] }))).toBe('fine')
  })
})

const MINUTE = 60_000
const after = (scenario: string, minutes: number) =>
  computeStatus({ feed: feedOf(scenario), readAt: NOW }, { settings: SETTINGS, now: NOW + minutes * MINUTE })

describe('what the last fetch still says', () => {
  it('knows nothing before the first read', () => {
    expect(computeStatus(undefined, { settings: SETTINGS, now: NOW })).toBe(NOT_FETCHED)
  })

  it.each([
    ['operational', 0, 'fine', false],
    ['operational', 15, 'fine', false],
    ['operational', 16, 'unknown', false],
    ['operational', -16, 'unknown', false],
    ['upcoming-2-days', 16, 'unknown', false],
    ['critical', 15, 'problem', false],
    ['critical', 16, 'problem', true],
    ['critical', 24 * 60, 'problem', true],
    ['critical', 24 * 60 + 1, 'unknown', false],
    ['maintenance-running', 16, 'maintenance', true],
    ['unknown-words', 0, 'unknown', false],
  ])('%s, read %i minutes ago: %s', (scenario, minutes, kind, isOld) => {
    expect(after(scenario, minutes)).toMatchObject({ verdict: { kind }, isOld })
  })

  it.each([
    ['operational', 'unknown', false],
    ['upcoming-2-days', 'unknown', false],
    ['critical', 'problem', true],
    ['maintenance-running', 'maintenance', true],
  ])('%s, read just now, on a device that is offline: %s', (scenario, kind, isOld) => {
    const last = { feed: feedOf(scenario), readAt: NOW }
    const snapshot = computeStatus(last, { settings: SETTINGS, now: NOW, isOffline: true })
    expect(snapshot).toMatchObject({ verdict: { kind }, isOld })
    expect(snapshot.feed).toBe(kind === 'unknown' ? undefined : last.feed)
  })
})
