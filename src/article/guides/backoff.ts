/** Seconds, as the guide on rate limits advises: the first ceiling doubles with each retry, up to the highest. */
const FIRST_CEILING = 1
const HIGHEST_CEILING = 60

export interface Backoff {
  /** How many workers failed at the same moment. */
  workers: number
  /** How often each of them tries again. */
  retries: number
  /** What the header of each failure says, in seconds; 0 without the header. */
  retryAfter: number
  hasJitter: boolean
  /** The same seed gives the same pauses. */
  seed: number
}

export interface Retry {
  /** The longest pause beyond the header's, in seconds. */
  ceiling: number
  /** The whole wait before this try. */
  wait: number
  /** Seconds since the first failure. */
  at: number
}

/** Simulates the retries of each worker, in order. */
export function playBackoff({ workers, retries, retryAfter, hasJitter, seed }: Backoff): Retry[][] {
  const random = randomFrom(seed)
  return Array.from({ length: workers }, () => {
    let at = 0
    return Array.from({ length: retries }, (_, attempt) => {
      const ceiling = Math.min(HIGHEST_CEILING, FIRST_CEILING * 2 ** attempt)
      const wait = retryAfter + (hasJitter ? random() * ceiling : ceiling)
      at += wait
      return { ceiling, wait, at }
    })
  })
}

/** How many tries fall in the busiest tenth of a second: the peak load on the server. */
export function busiestMoment(tries: Retry[][]): number {
  const counts = new Map<number, number>()
  for (const { at } of tries.flat()) counts.set(Math.floor(at * 10), (counts.get(Math.floor(at * 10)) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** Pseudorandom numbers from 0 to 1 (mulberry32), the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
