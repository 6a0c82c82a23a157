import { describe, expect, it, vi } from 'vitest'
import { atOnce, inSlices, type Steps } from './slices'

function* count(to: number): Steps<number> {
  let sum = 0
  for (let number = 1; number <= to; number += 1) {
    sum += number
    yield
  }
  return sum
}

/** A clock on which each look takes some milliseconds. */
function clock(step: number): () => number {
  let time = 0
  return () => (time += step)
}

describe('work in steps', () => {
  it('makes the same at once and in slices', async () => {
    expect(atOnce(count(10))).toBe(55)
    await expect(inSlices(count(10))).resolves.toBe(55)
  })

  it.each([
    ['after each step that takes longer than a slice', 20, 10],
    ['after some short steps', 4, 5],
    ['never when all is quick', 0, 0],
  ])('pauses %s', async (_, step, pauses) => {
    const pause = vi.fn(() => Promise.resolve())
    await inSlices(count(10), pause, clock(step))
    expect(pause).toHaveBeenCalledTimes(pauses)
  })

  it('tells of a step that fails', async () => {
    // oxlint-disable-next-line require-yield
    function* fail(): Steps<number> {
      throw new Error('broken')
    }
    await expect(inSlices(fail())).rejects.toThrow('broken')
  })
})
