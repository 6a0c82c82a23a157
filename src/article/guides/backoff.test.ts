import { describe, expect, it } from 'vitest'
import { busiestMoment, playBackoff } from './BackoffPicture'

const plan = { workers: 8, retries: 7, retryAfter: 0, hasJitter: false, seed: 1 }

describe('the pauses of one worker', () => {
  it.each([
    ['double up to a minute', {}, [1, 2, 4, 8, 16, 32, 60], 123],
    ['come on top of the header', { retryAfter: 10, retries: 3 }, [11, 12, 14], 37],
    ['are none without retries', { retries: 0 }, [], undefined],
  ])('%s', (_, change, waits, end) => {
    const [first = []] = playBackoff({ ...plan, ...change })
    expect(first.map(({ wait }) => wait)).toEqual(waits)
    expect(first.at(-1)?.at).toBe(end)
  })

  it('with jitter lie between the header and the ceiling, and stay the same for one seed', () => {
    const jittered = { ...plan, hasJitter: true, retryAfter: 5, workers: 200 }
    const tries = playBackoff(jittered)
    for (const { ceiling, wait } of tries.flat()) {
      expect(wait).toBeGreaterThanOrEqual(5)
      expect(wait).toBeLessThan(5 + ceiling)
    }
    expect(playBackoff(jittered)).toEqual(tries)
    expect(playBackoff({ ...jittered, seed: 2 })).not.toEqual(tries)
  })

  it('are half of the ceiling on average', () => {
    const tries = playBackoff({ ...plan, hasJitter: true, workers: 4000, retries: 1 }).flat()
    const mean = tries.reduce((sum, { wait }) => sum + wait, 0) / tries.length
    expect(mean).toBeCloseTo(0.5, 1)
  })
})

it('without jitter all workers come at the same moment, with it fewer do', () => {
  expect(busiestMoment(playBackoff(plan))).toBe(8)
  expect(busiestMoment([])).toBe(0)
  for (let seed = 1; seed <= 20; seed++)
    expect(busiestMoment(playBackoff({ ...plan, hasJitter: true, seed }))).toBeLessThan(8)
})
