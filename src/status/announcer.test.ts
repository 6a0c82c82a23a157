import { describe, expect, it } from 'vitest'
import { feedOf, NOW, SETTINGS } from '../../test/fixtures/status'
import type { Feed } from './postings'
import { announce, announcedText, isBackToNormal, type Announcement } from './LiveBanner'
import { deriveVerdict } from './verdict'

/** What is announced at each step of a story. */
function story(...feeds: (Feed | string)[]): string[] {
  let announcement: Announcement | undefined
  return feeds.map((step) => {
    const before = announcement
    const feed = typeof step === 'string' ? feedOf(step) : step
    const verdict = deriveVerdict(feed, { settings: SETTINGS, now: NOW })
    announcement = announce(announcement, verdict, `It is ${verdict.kind}`, NOW)
    return announcement === before ? '' : (announcement?.text ?? '')
  })
}

const critical = feedOf('critical')
const identified = {
  ...critical,
  incidents: critical.incidents.map((one) => ({ ...one, status: 'identified' as const })),
}
const mild = feedOf('group-degraded')
const worse = { ...mild, incidents: mild.incidents.map((one) => ({ ...one, impact: 'major' as const })) }

describe('announce', () => {
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
  const announcement = { kind: 'fine', topics: 'fine', text: '', at: NOW, recoveredAt: NOW } as const
  expect(isBackToNormal(undefined, NOW)).toBe(false)
  expect(isBackToNormal({ ...announcement, recoveredAt: undefined }, NOW)).toBe(false)
  expect(isBackToNormal(announcement, NOW + 9 * 60_000)).toBe(true)
  expect(isBackToNormal(announcement, NOW + 10 * 60_000)).toBe(false)
})

it('leaves the words of a change for a minute', () => {
  const announcement = { kind: 'fine', topics: 'fine', text: 'It is fine.', at: NOW } as const
  expect(announcedText(undefined, NOW)).toBe('')
  expect(announcedText(announcement, NOW + 59_000)).toBe('It is fine.')
  expect(announcedText(announcement, NOW + 60_000)).toBe('')
})
