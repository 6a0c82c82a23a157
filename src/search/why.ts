import { whoWrites, type Author } from '../content-model/messages'
import type { PhraseKind } from './read-entry'
import type { Ranked } from './rank'

/** Why an article is among the results, in words a reader can check. */
export interface Why {
  label: string
  /** The text of the article that matches. */
  quote?: string
}

/** A message that stands in the query this far says more than the code beside it. */
const MOSTLY = 0.6

const LABEL: Record<PhraseKind, string> = {
  title: 'Matches the title',
  message: 'Matches the message',
  reason: 'Matches the message',
  alias: 'Also known as',
  summary: 'Matches the summary',
  source: 'Based on the page',
}

const QUOTED = new Set<PhraseKind>(['message', 'reason', 'alias', 'source'])

/** "Matches the message", or whose message it is: "Chrome and Edge write". The quote follows. */
export function matchOf(author: Author): string {
  return author.from === 'service' ? LABEL.message : whoWrites(author)
}

/** The strongest reason first: a message seen word for word, then a code, then whatever comes closest. */
export function explain({ codes, phrase }: Ranked): Why {
  const isSeen = (phrase?.phrase.kind === 'message' || phrase?.phrase.kind === 'reason') && phrase.ofPhrase >= MOSTLY
  if (codes.length > 0 && !isSeen)
    return { label: `Matches the code${codes.length > 1 ? 's' : ''} ${codes.join(', ')}` }
  if (!phrase) return { label: 'Mentions your words' }
  const { kind, text, author } = phrase.phrase
  return { label: author ? matchOf(author) : LABEL[kind], quote: QUOTED.has(kind) ? text : undefined }
}
