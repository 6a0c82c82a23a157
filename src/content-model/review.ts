/** How long after its day of review an article may still be published, in days. Our own figure. */
export const GRACE_DAYS = 30

const DAY = 86_400_000

/**
 * How far an article is behind its review.
 *
 * @param reviewBy the day by which it was to be checked, such as `2027-05-21`
 * @param now milliseconds since 1970
 * @returns whole days past the end of that day in UTC; 0 on the day itself and before it
 */
export function daysOverdue(reviewBy: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(reviewBy)) / DAY))
}
