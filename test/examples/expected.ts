/** What every language has to make of each shape of error body. */
export const DETAILS: Record<string, string> = {
  list: 'Name is too long',
  text: 'Name is too long',
  fields: 'name: is too long; is taken',
  message: 'Name is too long',
  reason: 'Not saved; name: is too long; locked',
  oauth: 'invalid_grant: The grant is revoked',
  details: 'INVALID_INPUT: Name is too long',
  short: 'Unauthorized',
  html: '<html><body><h1>502 Bad Gateway</h1></body></html>',
}

/** What a reading has to end in on each path of the server: the status, how many calls, and the waits in seconds. */
export const READS: Record<string, { status: number; calls: number; waits: [from: number, to: number][] }> = {
  '/plain': { status: 200, calls: 1, waits: [] },
  '/limited-after': { status: 200, calls: 2, waits: [[40, 41]] },
  // The server counts whole seconds, and some of them pass before the answer is read.
  '/limited-reset': { status: 200, calls: 2, waits: [[280, 301]] },
  '/limited-both': { status: 200, calls: 2, waits: [[280, 301]] },
  '/limited-past': { status: 200, calls: 2, waits: [[0, 1]] },
  '/busy': { status: 200, calls: 2, waits: [[70, 71]] },
  '/flaky': {
    status: 200,
    calls: 4,
    waits: [
      [0, 1],
      [0, 2],
      [0, 4],
    ],
  },
  '/down': {
    status: 503,
    calls: 6,
    waits: [
      [0, 1],
      [0, 2],
      [0, 4],
      [0, 8],
      [0, 16],
    ],
  },
  '/forbidden': { status: 403, calls: 1, waits: [] },
  '/dropped': { status: 200, calls: 2, waits: [[0, 1]] },
  '/slow': { status: 200, calls: 2, waits: [[0, 1]] },
}

/** @returns the waits that lie outside their bounds, as text; none when all are right */
export function wrongWaits(waits: number[], wanted: [from: number, to: number][]): string[] {
  if (waits.length !== wanted.length) return [`${waits.length} waits in place of ${wanted.length}`]
  return wanted.flatMap(([from, to], index) => {
    const wait = waits[index] ?? Number.NaN
    return wait >= from && wait <= to ? [] : [`wait ${index + 1} of ${wait} s is not within ${from} and ${to}`]
  })
}
