import * as m from '#words'
import type { Entry, Retry } from '../content-model/types'
import type { Extracted } from './extract'
import type { Prepared } from './prepare'
import { tagOf } from './secret-tags'
import type { Recognition, RetryHint } from './types'
import { toAddressQuery } from '../search/address-query'
import { inOneLine } from '../text/plain'

const RETRY: Record<Retry, string> = {
  no: m.paste_next_fix_first(),
  now: m.paste_next_at_once(),
  'after-delay': m.paste_next_after_delay(),
  'with-backoff': m.paste_next_backoff(),
}

/** What to do next, in one or two short sentences. */
export function nextStep(
  { address, isPartial, kind, codes }: Extracted,
  article: Entry | undefined,
  retry: RetryHint | undefined,
): string {
  if (kind === 'url' && address) return nextForLink(address)
  if (retry) return `${retry.sentence.before}${retry.sentence.time}${retry.sentence.after}`
  if (isPartial) return m.paste_next_partial()
  if (article && 'retry' in article) return RETRY[article.retry]
  if (article) return m.paste_next_read()
  if (codes.length > 0) return m.paste_next_unknown_code()
  return m.paste_next_more_words()
}

function nextForLink({ link, use, reasons }: NonNullable<Extracted['address']>): string {
  if (reasons.length > 0) return m.paste_next_login_refused()
  if (link.cutOff) return m.paste_next_link_cut_off()
  if (link.changes.length > 0) return m.paste_next_link_repaired()
  if (use === 'api') return nextForCall(link.environment)
  return use === 'app' ? m.paste_next_link_app() : m.paste_next_link_other()
}

function nextForCall(environment: string | undefined): string {
  return environment === undefined ? m.paste_next_link_api_same() : m.paste_next_link_api({ environment })
}

const IDS = /\b(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{5,20})\b/gi
const TIMES = /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\b\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\b/gi
const LONGEST = 1000

/** Says what was ignored, one phrase each. Secrets are counted separately, where they are masked. */
export function summarizeOmitted({ text, skipped }: Prepared, { stackLines, markup }: Extracted): string[] {
  const plain = text.slice(0, 50_000)
  const times = plain.match(TIMES)?.length ?? 0
  const ids = plain.replace(TIMES, ' ').match(IDS)?.length ?? 0
  const emails = plain.split(tagOf('email')).length - 1
  return [
    ...(skipped > 0 ? [m.paste_ignored_middle({ size: Math.ceil(skipped / 1000) })] : []),
    ...(stackLines > 0 ? [m.paste_ignored_stack({ count: stackLines })] : []),
    ...(markup ? [m.paste_ignored_markup()] : []),
    ...(ids > 0 ? [m.paste_ignored_ids({ count: ids })] : []),
    ...(times > 0 ? [m.paste_ignored_times({ count: times })] : []),
    ...(emails > 0 ? [m.paste_ignored_emails({ count: emails })] : []),
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
  const line = inOneLine(cleaned)
  if (line.length <= MAX_WHOLE) return toAddressQuery(line)
  const recognized = [makerMark, code, reason, message].filter((part) => part !== undefined)
  return toAddressQuery(`${recognized.join(' ')} ${line}`)
}
