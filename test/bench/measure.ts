/** Times of one thing that was done many times, in milliseconds. */
export interface Times {
  p50: number
  p95: number
  max: number
}

/**
 * Processor time rather than time on the wall: what else the machine does then matters little. It counts all
 * threads, so garbage collection is in it.
 */
export function time(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

export function summarize(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

export function repeat(count: number, run: () => void): number[] {
  return Array.from({ length: count }, () => time(run))
}

/** How long this machine takes for a fixed piece of work of the same kind: the unit of the baseline. */
export function machineUnit(): number {
  const words = Array.from({ length: 20_000 }, (_, index) => `word${(index * 7919) % 5003}`)
  const work = () => {
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + word.replace(/\d+/g, '').length)
    return [...counts].toSorted(([a], [b]) => a.localeCompare(b))
  }
  repeat(10, work)
  return summarize(repeat(30, work)).p50
}
