import { describe, expect, it } from 'vitest'
import { feedOf, NOW, SETTINGS } from '../../test/fixtures/status'
import { NOT_READ, tell } from './status'

const MINUTE = 60_000
const after = (scenario: string, minutes: number) =>
  tell({ feed: feedOf(scenario), readAt: NOW }, { settings: SETTINGS, now: NOW + minutes * MINUTE })

describe('tell', () => {
  it('knows nothing before the first read', () => {
    expect(tell(undefined, { settings: SETTINGS, now: NOW })).toBe(NOT_READ)
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
    const told = tell(last, { settings: SETTINGS, now: NOW, isOffline: true })
    expect(told).toMatchObject({ verdict: { kind }, isOld })
    expect(told.feed).toBe(kind === 'unknown' ? undefined : last.feed)
  })
})
