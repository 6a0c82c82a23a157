import { describe, expect, it } from 'vitest'
import { inMinutes, playHour, steadyPace } from './RateLimits'

describe('one hour of calls at one pace', () => {
  it.each([
    ['below both limits', { pace: 1, spikeLimit: 25, hourlyLimit: 600 }, 360, 0, undefined],
    ['at the spike limit, with hours to spare', { pace: 25, spikeLimit: 25, hourlyLimit: 9000 }, 9000, 0, undefined],
    ['above the spike limit', { pace: 50, spikeLimit: 25, hourlyLimit: 9000 }, 9000, 9000, { at: 5, limit: 'spike' }],
    ['above the hourly limit', { pace: 10, spikeLimit: 25, hourlyLimit: 600 }, 600, 3000, { at: 600, limit: 'hourly' }],
    [
      'above both: the spike comes first',
      { pace: 40, spikeLimit: 25, hourlyLimit: 600 },
      600,
      13_800,
      { at: 6.25, limit: 'spike' },
    ],
    ['in the middle of a window', { pace: 20, spikeLimit: 25, hourlyLimit: 30 }, 30, 7170, { at: 15, limit: 'hourly' }],
    ['no call allowed', { pace: 5, spikeLimit: 25, hourlyLimit: 0 }, 0, 1800, { at: 0, limit: 'hourly' }],
    ['no call sent', { pace: 0, spikeLimit: 25, hourlyLimit: 600 }, 0, 0, undefined],
  ] as const)('%s', (_, stream, accepted, refused, first) => {
    const outcome = playHour(stream)
    expect(outcome).toMatchObject({ accepted, refused })
    expect(outcome.first).toEqual(first)
    expect(outcome.windows).toHaveLength(360)
    expect(outcome.windows.every((window) => window.accepted <= stream.spikeLimit)).toBe(true)
  })
})

it.each([
  [25, 600, 1],
  [25, 3600, 10],
  [25, 90_000, 25],
  [0, 3600, 0],
])('with %d in ten seconds and %d an hour, %d in ten seconds meet no limit', (spikeLimit, hourlyLimit, pace) => {
  expect(steadyPace({ spikeLimit, hourlyLimit })).toBe(pace)
  expect(playHour({ pace, spikeLimit, hourlyLimit }).first).toBeUndefined()
  expect(playHour({ pace: pace + 1, spikeLimit, hourlyLimit }).first).toBeDefined()
})

it('minutes hold the same calls as the windows', () => {
  const { windows, accepted, refused } = playHour({ pace: 40, spikeLimit: 25, hourlyLimit: 600 })
  const minutes = inMinutes(windows)
  expect(minutes).toHaveLength(60)
  expect(minutes[0]).toEqual({ accepted: 150, refused: 90 })
  expect(minutes.reduce((sum, minute) => sum + minute.accepted, 0)).toBe(accepted)
  expect(minutes.reduce((sum, minute) => sum + minute.refused, 0)).toBe(refused)
})
