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

/** Shown for a text in which nothing is recognized. */
export const NOTHING_KNOWN = 'No error code or known message in it.'

/** "an HTTP response with code 403"; nothing for a text that was not recognized. */
export function describe(recognition: Recognition): string | undefined {
  if (recognition.kind === 'nothing') return undefined
  const code = codeSeen(recognition)
  return code === undefined ? KINDS[recognition.kind] : `${KINDS[recognition.kind]} with code ${code}`
}

/** The code in the text. A link has none; its code is only what such a link usually answers. */
export function codeSeen({ kind, code }: Recognition): number | undefined {
  return kind === 'url' ? undefined : code
}

/** "Firefox writes this, not Acme." Nothing for the product's own words, or without a known author. */
export function authorText({ author }: Recognition): string | undefined {
  if (!author || author.from === 'service') return undefined
  const isElsewhere = author.from === 'browser' || author.from === 'identity-provider'
  return `${sayWhoWrites(author)}${isElsewhere ? `, not ${site.product}` : ''}.`
}

/** "2 secrets hidden". */
export function hiddenText(masked: number): string {
  return `${masked} ${masked === 1 ? 'secret' : 'secrets'} hidden`
}

/** Capitalizes a phrase for the start of a line. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
