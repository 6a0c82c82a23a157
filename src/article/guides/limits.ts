/** How long the two windows last, in seconds. */
export const SPIKE_WINDOW = 10
const HOUR = 3600

export interface Stream {
  /** How many calls the app sends in ten seconds, evenly spread. */
  pace: number
  /** How many calls a window of ten seconds allows. */
  spikeLimit: number
  /** How many calls an hour allows. */
  hourlyLimit: number
}

export interface Outcome {
  /** The calls of each window of ten seconds of one hour. */
  windows: { accepted: number; refused: number }[]
  accepted: number
  refused: number
  /** The first 429: after how many seconds, and from which limit. */
  first?: { at: number; limit: 'spike' | 'hourly' }
}

/**
 * Simulates one hour of an app that never slows down. Both windows start with the hour. Refused calls do not count
 * against the limits, because no source says how they do.
 */
export function playHour({ pace, spikeLimit, hourlyLimit }: Stream): Outcome {
  const outcome: Outcome = { windows: [], accepted: 0, refused: 0 }
  for (let start = 0; start < HOUR; start += SPIKE_WINDOW) {
    const room = Math.min(spikeLimit, hourlyLimit - outcome.accepted)
    const accepted = Math.min(pace, room)
    if (accepted < pace)
      outcome.first ??= {
        at: start + (accepted * SPIKE_WINDOW) / pace,
        limit: room === spikeLimit ? 'spike' : 'hourly',
      }
    outcome.windows.push({ accepted, refused: pace - accepted })
    outcome.accepted += accepted
    outcome.refused += pace - accepted
  }
  return outcome
}

/** The highest number of calls in ten seconds that stays under both limits for a whole hour. */
export function steadyPace({ spikeLimit, hourlyLimit }: Omit<Stream, 'pace'>): number {
  return Math.min(spikeLimit, Math.floor((hourlyLimit * SPIKE_WINDOW) / HOUR))
}

/** Sums the 360 windows of an hour to sixty minutes. */
export function inMinutes(windows: Outcome['windows']): Outcome['windows'] {
  return Array.from({ length: windows.length / 6 }, (_, minute) => {
    const own = windows.slice(minute * 6, minute * 6 + 6)
    const sum = (pick: 'accepted' | 'refused') => own.reduce((total, window) => total + window[pick], 0)
    return { accepted: sum('accepted'), refused: sum('refused') }
  })
}
