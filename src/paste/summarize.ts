import type { Entry, Retry } from '../content-model/types'
import type { Extracted } from './extract'
import { countText } from './http'
import type { Prepared } from './prepare'
import type { Recognition, RetryHint } from './types'
import { toAddressQuery } from '../search/address-query'

const RETRY: Record<Retry, string> = {
  no: 'Trying again gives the same answer until something changes. Follow the steps of the first article.',
  now: 'Try again at once.',
  'after-delay': 'Wait a short while, then try again. The first article says how long.',
  'with-backoff': 'Try again, with a longer wait each time.',
}

/** What to do next, in one or two short sentences. */
export function nextStep(
  { address, isPartial, kind, codes }: Extracted,
  article: Entry | undefined,
  retry: RetryHint | undefined,
): string {
  if (kind === 'url' && address) return nextForLink(address)
  if (retry) return `${retry.sentence.before}${retry.sentence.time}${retry.sentence.after}`
  if (isPartial) return 'Read the list of failures in the body: these records were not saved.'
  if (article && 'retry' in article) return RETRY[article.retry]
  if (article) return 'Read the first article.'
  if (codes.length > 0) return 'No article names this code. Answer a few questions to find the nearest.'
  return 'Add the error number, or the exact words on the screen.'
}

function nextForLink({ link, use, reasons }: NonNullable<Extracted['address']>): string {
  if (reasons.length > 0) return 'Start the login again. The first article says why it was refused.'
  if (link.cutOff)
    return 'The end of the address is missing. Ask the sender for the whole link, or open the record from its list.'
  if (link.changes.length > 0) return 'Copy the repaired address and open it in a new tab.'
  if (use === 'api')
    return `Check each id in the path, and that the token belongs to the ${link.environment ?? 'same'} environment.`
  if (use === 'app')
    return 'The address looks whole. Log in first, then open it again. The record may be gone, or closed to you.'
  return 'The address looks whole. Open it again in a new tab.'
}

const EMAILS = /\[email\]/g
const IDS = /\b(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{5,20})\b/gi
const TIMES = /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\b\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\b/gi
const LONGEST = 1000

/** Says what was ignored, one phrase each. Secrets are counted separately, where they are masked. */
export function summarizeOmitted({ text, skipped }: Prepared, { stackLines, markup }: Extracted): string[] {
  const plain = text.slice(0, 50_000)
  const times = plain.match(TIMES)?.length ?? 0
  const ids = plain.replace(TIMES, ' ').match(IDS)?.length ?? 0
  const emails = plain.match(EMAILS)?.length ?? 0
  return [
    ...(skipped > 0
      ? [`the middle of a long text (${countText(Math.ceil(skipped / 1000), 'kB').replace(/s$/, '')})`]
      : []),
    ...(stackLines > 0 ? [`a stack trace of ${countText(stackLines, 'line')}`] : []),
    ...(markup ? ['the markup of the page'] : []),
    ...(ids > 0 ? [countText(ids, 'ID')] : []),
    ...(times > 0 ? [countText(times, 'timestamp')] : []),
    ...(emails > 0 ? [`${emails} email address${emails === 1 ? '' : 'es'}`] : []),
  ]
}

/** Shortens a masked text without stack trace for showing. */
export function shortenForDisplay(text: string): string {
  const tidy = text
    .slice(0, LONGEST * 4)
    .replace(/[ \t]{2,200}/g, ' ')
    .replace(/\n{3,200}/g, '\n\n')
    .trim()
  if (tidy.length <= LONGEST) return tidy
  const short = tidy.slice(0, LONGEST)
  // Half a tag of a secret would look like a word of the text.
  return `${short.replace(/\s?\[[^[\]]{0,40}$/, '').replace(/\s+\S{0,40}$/, '')} …`
}

/** In characters, like the limit of `toAddressQuery`. */
const MAX_WHOLE = 300

/**
 * The query for the address of a pasted text, chosen so that the address alone leads to the same articles: the whole
 * text when it is short, else what was recognized, then the start of the text.
 *
 * @returns at most 300 characters, in one line, without secrets
 */
export function pastedQuery({ code, reason, message, makerMark, cleaned }: Recognition): string {
  const line = cleaned.replace(/\s+/g, ' ').trim()
  if (line.length <= MAX_WHOLE) return toAddressQuery(line)
  const recognized = [makerMark, code, reason, message].filter((part) => part !== undefined)
  return toAddressQuery(`${recognized.join(' ')} ${line}`)
}
