import { describe, expect, it } from 'vitest'
import { historyOf, NOW, SETTINGS } from '../../test/fixtures/status'
import { incidentsAtSentence, incidentsAt } from './use-history'
import type { History, Incident } from './postings'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const CLOCK = { timeZone: 'America/Los_Angeles', hourCycle: 'h12' } as const

const operational = historyOf('operational')
const ask = (history: History, at: number, readAt = NOW) =>
  incidentsAt(history, { at, now: NOW, readAt, settings: SETTINGS })
const told = (history: History, at: number, readAt = NOW) =>
  incidentsAtSentence(ask(history, at, readAt), { product: 'Procore', at, clock: CLOCK })

/** One incident of two hours that began a day ago, beside the usual past. */
const withOne = (changes: Partial<Incident>): History => {
  const one: Incident = {
    id: 'one',
    name: 'One',
    status: 'resolved',
    impact: 'minor',
    updates: [],
    components: [],
    startedAt: NOW - DAY,
    endedAt: NOW - DAY + 2 * HOUR,
    ...changes,
  }
  return { incidents: [one], coversFrom: NOW - 90 * DAY }
}

describe('incidentsAt', () => {
  it.each([
    ['in the middle', NOW - DAY + HOUR, 'some'],
    ['the minute it began', NOW - DAY, 'some'],
    ['in that minute, before its second', NOW - DAY - 30_000, 'some'],
    ['the minute it ended', NOW - DAY + 2 * HOUR, 'some'],
    ['just after it ended', NOW - DAY + 2 * HOUR + MINUTE, 'none'],
    ['half an hour before it was posted', NOW - DAY - 30 * MINUTE, 'soon'],
    ['longer before', NOW - DAY - 31 * MINUTE, 'none'],
    ['before the list is whole', NOW - 91 * DAY, 'not-covered'],
    ['in the future', NOW + 2 * MINUTE, 'unknown'],
  ])('%s', (_, at, kind) => expect(ask(withOne({}), at).kind).toBe(kind))

  it.each<[string, Partial<Incident>, string]>([
    ['still open', { status: 'monitoring', endedAt: undefined }, 'some'],
    ['over, nobody knows since when', { endedAt: undefined }, 'unknown'],
    ['in a state nobody documented', { status: 'unknown', endedAt: undefined }, 'unknown'],
    ['without a start', { startedAt: undefined }, 'unknown'],
    ['of a quiet part', { components: [{ id: 'q', name: 'Training Center' }] }, 'none'],
    ['of a quiet part by its title', { name: 'Community is slow' }, 'none'],
    [
      'of a quiet part among others',
      { components: ['Training', 'Estimating'].map((name) => ({ id: name, name })) },
      'some',
    ],
    ['of a part that nobody watches', { components: [{ id: 'e', name: 'Estimating' }] }, 'some'],
  ])('an incident %s', (_, changes, kind) => expect(ask(withOne(changes), NOW - DAY + HOUR).kind).toBe(kind))

  it('does not answer for a minute after the last read', () => {
    expect(ask(operational, NOW, NOW - HOUR)).toEqual({ kind: 'unknown', why: 'read-before' })
    expect(ask(operational, NOW).kind).toBe('none')
  })

  it('says nothing by an empty list', () => {
    expect(ask({ incidents: [] }, NOW)).toEqual({ kind: 'not-covered', since: undefined })
  })
})

describe('in words', () => {
  it.each([
    [
      'one',
      NOW - DAY + 10 * MINUTE,
      'Procore lists an incident for Nov 18, 2026, 8:10 AM PST: Slow responses from the API (API Gateway, from Nov 18, 2026, 8:00 AM PST to 8:52 AM)',
    ],
    [
      'one that began soon after',
      NOW - DAY - 12 * MINUTE,
      'Procore lists no incident for Nov 18, 2026, 7:48 AM PST, but one that began 12 minutes later: Slow responses from the API (API Gateway, from Nov 18, 2026, 8:00 AM PST to 8:52 AM)',
    ],
    ['none', NOW - 2 * DAY, 'Procore lists no incident for Nov 17, 2026, 8:00 AM PST'],
    [
      'elsewhere',
      NOW - 7 * DAY + HOUR,
      'Procore lists no incident for Nov 12, 2026, 9:00 AM PST with its main parts; elsewhere: Community forum unavailable',
    ],
    [
      'not covered',
      NOW - 100 * DAY,
      'The incident history starts on Aug 12, 2026, 9:00 AM PDT, so it says nothing about Aug 11, 2026, 9:00 AM PDT',
    ],
    ['ahead', NOW + DAY, 'Nov 20, 2026, 8:00 AM PST hasn’t happened yet'],
  ])('%s', (_, at, sentence) => expect(told(operational, at)).toBe(sentence))

  it('names all that were open, and since when', () => {
    expect(told(historyOf('critical'), NOW)).toMatch(
      /^Procore lists an incident for .+: Procore is unavailable \(Web Application, .*since Nov 19, 2026, \d+:\d\d AM PST\)$/,
    )
    const both = { ...operational, incidents: [...withOne({}).incidents, ...operational.incidents] }
    expect(told(both, NOW - DAY + MINUTE)).toMatch(/^Procore lists 2 incidents for .+: One \(.+\); Slow responses/)
  })

  it.each([
    ['an empty list', { incidents: [] }, NOW, /^The status page lists no past incidents/],
    ['what cannot be placed', withOne({ startedAt: undefined }), NOW, /doesn’t say what happened at Nov 17/],
    ['an old read', withOne({}), NOW - 3 * DAY, /was last checked before Nov 17/],
  ])('%s', (_, history, readAt, sentence) => expect(told(history, NOW - 2 * DAY, readAt)).toMatch(sentence))
})
