import { describe, expect, it } from 'vitest'
import type { OfflineState } from './offline-store'
import { offlineText } from './OfflineLine'

const NOW = new Date(2026, 10, 21, 9).getTime()
const savedAt = new Date(2026, 10, 20, 23).getTime()

describe('the line about offline reading', () => {
  it.each<[OfflineState, string]>([
    [{ kind: 'unknown' }, ''],
    [{ kind: 'offered', bytes: 6_240_000 }, 'You can save all of this help for offline use (6.2 MB)'],
    [{ kind: 'saving', part: 0.456 }, 'Saving for offline use: 45%'],
    [{ kind: 'failed', isFull: false }, 'Not saved for offline use yet'],
    [{ kind: 'failed', isFull: true }, 'Not saved for offline use: this device is out of space'],
    [{ kind: 'saved', savedAt, bytes: 1_234_567, isNewer: false }, 'Saved for offline use, 20 Nov, 1.2 MB'],
  ])('%o', (offline, words) => expect(offlineText(offline, NOW)).toBe(words))

  it('includes the year when it is not the current one', () => {
    const offline: OfflineState = { kind: 'saved', savedAt, bytes: 12, isNewer: false }
    expect(offlineText(offline, new Date(2027, 0, 2).getTime())).toBe('Saved for offline use, 20 Nov 2026, 0.1 MB')
  })
})
