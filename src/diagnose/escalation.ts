const MINUTE = 60_000

/** When the reader may hand a problem on. */
export interface Escalation {
  /** Minutes that an article asks to wait. */
  wait: number
  /** The end of the wait. */
  from: number
  isDue: boolean
}

/**
 * The clock of an escalation.
 *
 * @param afterMinutes the article's own threshold
 * @returns nothing where the article asks for no wait
 */
export function escalation(since: number, afterMinutes: number | undefined, now: number): Escalation | undefined {
  if (!afterMinutes) return undefined
  const from = since + afterMinutes * MINUTE
  return { wait: afterMinutes, from, isDue: from <= now }
}

/** `30 minutes`, `2 hours` */
export function spellMinutes(minutes: number): string {
  const [amount, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
