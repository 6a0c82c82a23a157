import { describe, expect, it } from 'vitest'
import { feedOf, NOW, SETTINGS } from '../../test/fixtures/status'
import type { Feed } from './feed-types'
import { announcementIn, hear, isBackToNormal, type Heard } from './hearing'
import { judge } from './verdict'

/** What is announced at each step of a story. */
function story(...feeds: (Feed | string)[]): string[] {
  let heard: Heard | undefined
  return feeds.map((step) => {
    const before = heard
    const feed = typeof step === 'string' ? feedOf(step) : step
    const verdict = judge(feed, { settings: SETTINGS, now: NOW })
    heard = hear(heard, verdict, `It is ${verdict.kind}`, NOW)
    return heard === before ? '' : (heard?.announcement ?? '')
  })
}

const critical = feedOf('critical')
const identified = {
  ...critical,
  incidents: critical.incidents.map((one) => ({ ...one, status: 'identified' as const })),
}
const mild = feedOf('group-degraded')
const worse = { ...mild, incidents: mild.incidents.map((one) => ({ ...one, impact: 'major' as const })) }

describe('hear', () => {
  it.each<[string, (Feed | string)[], string[]]>([
    ['says nothing of what was there on arrival', ['critical'], ['']],
    ['says nothing when nothing changes', ['critical', 'critical', 'critical'], ['', '', '']],
    ['says nothing of an update', ['critical', identified], ['', '']],
    ['tells a new problem', ['operational', 'critical'], ['', 'It is problem.']],
    ['tells an escalation', [mild, worse], ['', 'It is problem.']],
    ['tells one more incident', ['critical', 'green-with-incident'], ['', 'It is problem.']],
    ['tells the end once', ['critical', 'operational', 'operational'], ['', 'Back to normal. It is fine.', '']],
    ['tells maintenance that begins', ['upcoming-2-days', 'maintenance-running'], ['', 'It is maintenance.']],
    ['tells the end of maintenance', ['maintenance-running', 'operational'], ['', 'It is fine.']],
    ['takes an unread page for no change', ['critical', 'parts-vanished', 'critical'], ['', '', '']],
    [
      'tells the end after unread pages',
      ['critical', 'parts-vanished', 'operational'],
      ['', '', 'Back to normal. It is fine.'],
    ],
  ])('%s', (_, feeds, announcements) => expect(story(...feeds)).toEqual(announcements))
})

it('keeps the note of recovery for ten minutes', () => {
  const heard = { kind: 'fine', topics: 'fine', announcement: '', heardAt: NOW, recoveredAt: NOW } as const
  expect(isBackToNormal(undefined, NOW)).toBe(false)
  expect(isBackToNormal({ ...heard, recoveredAt: undefined }, NOW)).toBe(false)
  expect(isBackToNormal(heard, NOW + 9 * 60_000)).toBe(true)
  expect(isBackToNormal(heard, NOW + 10 * 60_000)).toBe(false)
})

it('leaves the words of a change for a minute', () => {
  const heard = { kind: 'fine', topics: 'fine', announcement: 'It is fine.', heardAt: NOW } as const
  expect(announcementIn(undefined, NOW)).toBe('')
  expect(announcementIn(heard, NOW + 59_000)).toBe('It is fine.')
  expect(announcementIn(heard, NOW + 60_000)).toBe('')
})
