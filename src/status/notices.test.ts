import { describe, expect, it } from 'vitest'
import { feedOf, NOW, SETTINGS } from '../../test/fixtures/status'
import { keyOf, noticesOf, withDismissed } from './notices'
import { deriveVerdict } from './verdict'

const noticesIn = (scenario: string) => noticesOf(deriveVerdict(feedOf(scenario), { settings: SETTINGS, now: NOW }))

describe('noticesOf', () => {
  it.each([
    ['operational', []],
    ['unrelated-down', []],
    ['unknown-words', []],
    ['group-degraded', ['incident:syn0inc00001:minor:identified']],
    [
      'incident-and-maintenance',
      ['incident:syn0inc00004:major:monitoring', 'maintenance:syn0mnt00001:maintenance:in_progress'],
    ],
    ['upcoming-2-days', ['maintenance:syn0mnt00001:maintenance:scheduled']],
  ])('%s', (scenario, keys) => expect(noticesIn(scenario).map(keyOf)).toEqual(keys))

  it('tells of failing components only where no incident explains them', () => {
    const feed = { ...feedOf('group-degraded'), incidents: [] }
    const notices = noticesOf(deriveVerdict(feed, { settings: SETTINGS, now: NOW }))
    expect(notices.map(keyOf)).toEqual(['components:47gjht5rzqch:minor:degraded_performance'])
  })
})

describe('withDismissed', () => {
  it('adds what is hidden now and forgets what is gone from the feed', () => {
    const kept = withDismissed(
      ['incident:gone:minor:identified', 'incident:syn0inc00001:minor:investigating'],
      noticesIn('group-degraded'),
    )
    expect(kept).toEqual(['incident:syn0inc00001:minor:investigating', 'incident:syn0inc00001:minor:identified'])
  })
})
