import { describe, expect, it } from 'vitest'
import { historyOf, NOW } from '../../test/fixtures/status'
import type { Incident } from './postings'
import { countByLane, lengthText, historySummary, buildTimeline, medianLength, positionOf } from './timeline'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const { incidents } = historyOf('operational')
const make = (changes: Partial<Incident>): Incident => ({
  id: 'i',
  name: 'i',
  status: 'resolved',
  impact: 'minor',
  updates: [],
  components: [],
  ...changes,
})

describe('buildTimeline', () => {
  it('places what began and ended between the first start and now', () => {
    const timeline = buildTimeline(
      [
        make({ startedAt: NOW - 10 * DAY, endedAt: NOW - 5 * DAY, impact: 'critical' }),
        make({ startedAt: NOW - 5 * DAY, endedAt: NOW - 5 * DAY, impact: 'none' }),
        make({ startedAt: NOW - DAY, status: 'identified' }),
        make({ startedAt: undefined }),
      ],
      NOW,
    )
    expect(timeline?.marks.map(({ lane, from, to }) => [lane, from, to])).toEqual([
      ['critical', 0, 50],
      ['unrated', 50, 50],
      ['minor', 90, 100],
    ])
    expect(timeline?.ticks).toHaveLength(4)
    expect(timeline?.ticks.at(0)).toBe(NOW - 10 * DAY)
    expect(timeline?.ticks.at(-1)).toBe(NOW)
  })

  it('spans a day at least, and nothing where nothing has a start', () => {
    expect(buildTimeline([make({ startedAt: NOW - MINUTE })], NOW)).toMatchObject({ from: NOW - DAY, to: NOW })
    expect(buildTimeline([make({ startedAt: undefined })], NOW)).toBeUndefined()
    expect(buildTimeline([], NOW)).toBeUndefined()
  })

  it('finds the place of a time on the axis only', () => {
    const timeline = buildTimeline([make({ startedAt: NOW - 4 * DAY })], NOW)
    const place = (at?: number) => timeline && positionOf(at, timeline)
    expect(place(NOW - DAY)).toBe(75)
    expect(place(NOW + DAY)).toBeUndefined()
    expect(place(NOW - 5 * DAY)).toBeUndefined()
    expect(place(undefined)).toBeUndefined()
  })
})

describe('in words', () => {
  it('counts, and says what lasted how long', () => {
    expect(historySummary(incidents, { timeZone: 'UTC' })).toBe(
      '50 incidents since Aug 12, 2026. Half of the resolved ones lasted 52 minutes or less.',
    )
    expect(countByLane(incidents)).toBe('7 critical, 14 major, 22 minor, 7 not rated')
    expect(historySummary([make({ status: 'identified', startedAt: NOW })], { timeZone: 'UTC' })).toBe(
      '1 incident since Nov 19, 2026.',
    )
  })

  it.each<[string, Partial<Incident>, string]>([
    ['over', { startedAt: NOW - DAY, endedAt: NOW - DAY + 65 * MINUTE }, '1 hour 5 minutes'],
    ['over at once', { startedAt: NOW, endedAt: NOW }, 'Under a minute'],
    ['open', { startedAt: NOW - 20 * MINUTE, status: 'monitoring' }, '20 minutes so far'],
    ['over, nobody knows since when', { startedAt: NOW - DAY }, 'Unknown'],
    ['without a start', {}, 'Unknown'],
  ])('%s', (_, changes, words) => expect(lengthText(make(changes), NOW)).toBe(words))

  it('takes the middle of the finished ones', () => {
    const ended = (minutes: number) => make({ startedAt: NOW, endedAt: NOW + minutes * MINUTE })
    expect(medianLength([ended(9), ended(1), ended(5), make({ startedAt: NOW })])).toBe(5 * MINUTE)
    expect(medianLength([])).toBeUndefined()
  })
})
