import site from 'virtual:site'
import { sayWhoWrites } from '../content-model/labels'
import type { Recognition } from './recognize'

const KINDS: Record<Recognition['kind'], string> = {
  url: 'a link',
  response: 'an HTTP response',
  headers: 'response headers',
  json: 'a JSON response',
  oauth: 'an OAuth response',
  log: 'log lines',
  page: 'the source of a web page',
  client: 'an error from a program',
  text: 'a message',
  nothing: '',
}

/** What is said of a text in which nothing is known. */
export const NOTHING_KNOWN = 'No error code or known message in it.'

/** "an HTTP response with code 403"; nothing when the text was not recognized. */
export function describe(recognition: Recognition): string | undefined {
  if (recognition.kind === 'nothing') return undefined
  const code = codeSeen(recognition)
  return code === undefined ? KINDS[recognition.kind] : `${KINDS[recognition.kind]} with code ${code}`
}

/** The code that stands in the text; that of a link is only what such a link usually answers. */
export function codeSeen({ kind, code }: Recognition): number | undefined {
  return kind === 'url' ? undefined : code
}

/** "Firefox writes this, not Acme.": nothing for words of the product itself, or where nobody knows. */
export function tellAuthor({ author }: Recognition): string | undefined {
  if (!author || author.from === 'service') return undefined
  const isElsewhere = author.from === 'browser' || author.from === 'identity-provider'
  return `${sayWhoWrites(author)}${isElsewhere ? `, not ${site.product}` : ''}.`
}

/** "2 secrets hidden". */
export function tellHidden(masked: number): string {
  return `${masked} ${masked === 1 ? 'secret' : 'secrets'} hidden`
}

/** A reason as it is shown: it begins a line. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
