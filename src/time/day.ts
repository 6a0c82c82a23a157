const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * A day as American readers write it. By hand, because the first formatter of a page takes the browser of a slow phone
 * a tenth of a second to make.
 *
 * @param day such as `2026-11-20`
 * @returns such as `November 20, 2026`
 */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`
}
