/** How many callers are remembered; those who have not called for the longest are forgotten first. */
const MOST_CALLERS = 10_000
const MINUTE = 60_000

/**
 * A bucket of requests for each caller, which refills steadily.
 *
 * @param perMinute how many a caller may make in a minute, all at once if they like
 * @param clock milliseconds
 * @returns seconds to wait; 0 when the request may pass
 */
export function createRateLimit(perMinute: number, clock = () => performance.now()): (caller: string) => number {
  const buckets = new Map<string, { left: number; at: number }>()
  return (caller) => {
    const now = clock()
    const { left, at } = buckets.get(caller) ?? { left: perMinute, at: now }
    const filled = Math.min(perMinute, left + ((now - at) / MINUTE) * perMinute)
    const oldest = buckets.size >= MOST_CALLERS ? buckets.keys().next().value : undefined
    if (oldest !== undefined) buckets.delete(oldest)
    buckets.delete(caller)
    buckets.set(caller, { left: filled >= 1 ? filled - 1 : filled, at: now })
    return filled >= 1 ? 0 : Math.ceil(((1 - filled) / perMinute) * (MINUTE / 1000))
  }
}
