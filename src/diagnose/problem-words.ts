import { clockTime, type Clock } from '../time/format'
import type { KnownProblem } from './known-problem'

/**
 * A known problem in a sentence or two: what is reported, and since when. The start of maintenance is its
 * planned one, because the status page tells no other.
 *
 * @param now decides whether a time needs its day; without it no times are told
 */
export function problemSentence(problem: KnownProblem, product: string, now?: number, clock?: Clock): string {
  const { kind, name, since, endsAt } = problem
  const time = (word: string, at: number | undefined) =>
    at === undefined || now === undefined ? '' : ` ${word} ${clockTime(at, now, clock)}`
  if (kind !== 'maintenance') return `${product} is reporting a problem${time('since', since)}: ${name}.`
  const planned = `${time('from', since)}${time('until', endsAt)}`
  const isLate = endsAt !== undefined && now !== undefined && endsAt < now
  return `${product} is under maintenance: ${name}${planned && `, planned${planned}`}.${isLate ? ' It’s taking longer than planned.' : ''}`
}
