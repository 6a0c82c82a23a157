import type { Gathered } from './gather'
import type { Prepared } from './prepare'
import { amount } from './retry'

const EMAILS = /\[email\]/g
const IDS = /\b(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{5,20})\b/gi
const TIMES = /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\b\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\b/gi
const LONGEST = 1000

/** What had no part in the recognition, in words. Secrets are counted where they are masked. */
export function leftOut({ text, skipped }: Prepared, { stackLines, markup }: Gathered): string[] {
  const plain = text.slice(0, 50_000)
  const times = plain.match(TIMES)?.length ?? 0
  const ids = plain.replace(TIMES, ' ').match(IDS)?.length ?? 0
  const emails = plain.match(EMAILS)?.length ?? 0
  return [
    ...(skipped > 0
      ? [`the middle of a long text (${amount(Math.ceil(skipped / 1000), 'kB').replace(/s$/, '')})`]
      : []),
    ...(stackLines > 0 ? [`a stack trace of ${amount(stackLines, 'line')}`] : []),
    ...(markup ? ['the markup of the page'] : []),
    ...(ids > 0 ? [amount(ids, 'ID')] : []),
    ...(times > 0 ? [amount(times, 'timestamp')] : []),
    ...(emails > 0 ? [`${emails} email address${emails === 1 ? '' : 'es'}`] : []),
  ]
}

/** The masked text without its stack trace, short enough to show. */
export function clean(text: string): string {
  const tidy = text
    .slice(0, LONGEST * 4)
    .replace(/[ \t]{2,200}/g, ' ')
    .replace(/\n{3,200}/g, '\n\n')
    .trim()
  if (tidy.length <= LONGEST) return tidy
  const short = tidy.slice(0, LONGEST)
  // A tag that is cut in two would look like a word of the text.
  return `${short.replace(/\s?\[[^[\]]{0,40}$/, '').replace(/\s+\S{0,40}$/, '')} …`
}
