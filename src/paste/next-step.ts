import type { Entry, Retry } from '../content-model/types'
import type { Gathered } from './gather'
import type { RetryHint } from './types'

const RETRY: Record<Retry, string> = {
  no: 'Trying again gives the same answer until something changes. Follow the steps of the first article.',
  now: 'Try again at once.',
  'after-delay': 'Wait a short while, then try again. The first article says how long.',
  'with-backoff': 'Try again, with a longer wait each time.',
}

/** What to do next, in one or two short sentences. */
export function nextStep(
  { address, isPartial, kind, codes }: Gathered,
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

function nextForLink({ link, use, reasons }: NonNullable<Gathered['address']>): string {
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
