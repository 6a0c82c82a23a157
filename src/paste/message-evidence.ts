import { whoWrites } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import type { Address } from './address'
import { FIRST_ERROR, WEIGHT, type Evidence } from './evidence'
import type { Gathered } from './extract'
import { matchPhrases, type PhraseMatch } from './match-phrases'
import type { Phrase, Phrasebook } from './phrases'
import { codeByName } from './status-codes'
import { refusesValue } from './validation'

/** A text in which an article's words may stand. */
export interface Candidate {
  text: string
  /** It stood where an error message stands, so that a word or two may be enough. */
  isQuoted: boolean
}

const LONGEST = 20_000
const MOST = 60
const QUOTED = /"([^"\n]{6,300})"|(?<![A-Za-z])'([^'\n]{6,300})'(?![A-Za-z])/g
const AFTER_COLON =
  /(?:error|exception|message|msg|failed|failure|fatal|reason|detail)s?["']?\s?[:=]\s?([^\n{}]{6,300})/gi

/** What was called says nothing of what was answered: "projects" in a path is no talk of projects. */
const PATH =
  /((?:^|[\s("'=])(?:https?:\/\/[\w.:-]{1,100})?)\/(?:rest|oauth|v?\d[\w.]{0,8}|[\w{}.-]{1,40})\/[^\s"'<>)]{0,1000}/gim

/** The texts to compare with what articles quote: messages first, then the words around them. */
export function candidatesOf({ messages, prose, address, kind, rate }: Gathered): Candidate[] {
  const text = shorten(prose)
  const quoted = [...messages, ...pick(text, QUOTED), ...pick(text, AFTER_COLON)]
  if (kind === 'headers' && rate) quoted.push(...namesOf(rate))
  const place = address?.isWhole ? wordsIn(address) : []
  return [
    ...[...new Set(quoted)].slice(0, MOST).map((one) => ({ text: one, isQuoted: true })),
    ...[...paragraphs(text.replace(PATH, '$1 ')), ...place]
      .slice(0, MOST)
      .map((one) => ({ text: one, isQuoted: false })),
  ]
}

/** What an address says by its words: all of one that informs; of one that works, what it asks for and how it ended. */
function wordsIn({ place, link: { environment, repaired } }: Address): string[] {
  if (environment === undefined) return [place.replace(/[-_/.]+/g, ' ')]
  if (/\d/.test(place.replace(/^[^/]*/, ''))) return []
  const flags = [...repaired.matchAll(/[?&](\w{4,30})=(?:true|1|yes)\b/g)].map(([, name = '']) => name)
  // Paths name their records in the plural.
  const parts = place
    .split('/')
    .slice(1)
    .map((part) => part.replace(/(?<=[^s])s$/, ''))
  return flags.length === 0 ? [] : [[...parts, 'link', ...flags].join(' ').replace(/[-_.]+/g, ' ')]
}

function namesOf({ retryAfter, reset, remaining }: NonNullable<Gathered['rate']>): string[] {
  return [
    ...(retryAfter === undefined ? [] : ['Retry-After']),
    ...(reset === undefined ? [] : ['X-Rate-Limit-Reset']),
    ...(remaining === undefined ? [] : ['X-Rate-Limit-Remaining']),
  ]
}

function pick(text: string, pattern: RegExp): string[] {
  const found: string[] = []
  for (const match of text.matchAll(pattern)) {
    const one = match[1] ?? match[2]
    if (one !== undefined) found.push(one.trim())
    if (found.length >= MOST) break
  }
  return found
}

/** Every line once, whatever its numbers: a log says the same thing a thousand times. */
function shorten(prose: string): string {
  const seen = new Set<string>()
  const kept: string[] = []
  let length = 0
  for (const line of prose.split('\n')) {
    const short = line.slice(0, 2000)
    const shape = short.replace(/\d+/g, '#')
    if (shape.trim() !== '' && seen.has(shape)) continue
    seen.add(shape)
    kept.push(short)
    length += short.length
    if (length > LONGEST) break
  }
  return kept.join('\n')
}

/** Lines that belong together: a photo or an e-mail breaks a sentence anywhere. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s{0,200}\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part.length > 1)
}

/** What the messages say: phrases that articles quote, exact or nearly so, and likenesses too weak to count alone. */
export function messageEvidence(
  book: Phrasebook,
  candidates: Candidate[],
  { codes, given, isPartial }: Gathered,
  entries: Entry[],
): Evidence[] {
  const all = codes.map(({ code }) => code)
  // What means a code by its words has been read once: the article of that code is not to lose by them.
  const likeness = given === undefined && codes.length > 0 ? WEIGHT.likenessOfMeant : WEIGHT.likeness
  return candidates.flatMap(({ text, isQuoted }) =>
    matchPhrases(book, text).flatMap((match): Evidence[] => {
      const { phrase } = match
      const isSure = isAccepted(match, isQuoted, all) && !isInside(phrase, entries[phrase.entry], { given, isPartial })
      // That a phrase names a code is told by the codes.
      if (!isSure && phrase.codes.length > 0) return []
      const quality = phrase.kind === 'message' ? match.inOrder : match.held
      const strength = 0.5 * quality + 0.25 * match.explained + 0.25 * Math.min(1, phrase.total / 15)
      return [
        {
          entry: phrase.entry,
          kind: isSure ? 'message' : 'likeness',
          weight: isSure
            ? WEIGHT[phrase.kind] * strength
            : likeness * match.held ** 2 * (0.5 + 0.05 * Math.min(10, phrase.total)),
          why: phrase.kind === 'message' ? seen(phrase) : `matched “${show(phrase.text)}”`,
          author: phrase.author,
          isOwn: isSure && phrase.author?.from === 'service' && !isCodeInWords(phrase),
          quote: show(phrase.text),
          telling: phrase.telling,
          isCode: isCodeInWords(phrase),
          // Out of a long text, the article's own words are the message.
          text: isQuoted || text.length < phrase.text.length * 2 ? text : show(phrase.text),
        },
      ]
    }),
  )
}

function isCodeInWords({ codes, text }: Phrase): boolean {
  return codes.length > 0 || codeByName(text) !== undefined
}

/**
 * What a validator says comes with either of two codes, and in a list of failures it speaks of one record: there the
 * code of the whole answer decides.
 */
function isInside(
  { text, kind }: Phrase,
  entry: Entry | undefined,
  { given, isPartial }: Pick<Gathered, 'given' | 'isPartial'>,
): boolean {
  if (entry === undefined) return false
  if (isPartial) return !entry.codes.some((code) => code < FIRST_ERROR)
  if (given === undefined || entry.codes.length === 0 || entry.codes.includes(given)) return false
  return kind === 'message' && refusesValue(text)
}

function seen({ text, author }: Pick<Phrase, 'text' | 'author'>): string {
  const isOther = author && author.from !== 'service'
  return `${isOther ? whoWrites(author) : 'matched the message'} “${show(text)}”`
}

function show(text: string): string {
  return text.replace(/\{[^{}]{0,60}\}/g, '…').replace(/^["']|["'.]$/g, '')
}

/** An address, whose parts say nothing in another order. */
const ADDRESS = /^\w+\.\w\S*$/

/** Short phrases have to stand as a message of their own; long ones may miss a word or stand in more words. */
function isAccepted(
  { phrase, inOrder, held, explained, isTight, isVerbatim }: PhraseMatch,
  isQuoted: boolean,
  codes: number[],
): boolean {
  if (phrase.codes.some((code) => (codes.length > 0 ? !codes.includes(code) : inOrder < 0.95))) return false
  if (phrase.kind === 'alias') {
    if (ADDRESS.test(phrase.text) && inOrder < 0.95) return false
    if (phrase.telling > 2) return held >= 0.88 && isTight && explained >= 0.3
    return held >= 0.95 && isTight && explained >= (phrase.telling === 1 ? 0.9 : isQuoted ? 0.4 : 0.5)
  }
  if (phrase.telling > 4) return inOrder >= 0.72
  if (phrase.telling > 3) return inOrder >= 0.8
  if (phrase.telling === 3 && inOrder >= 0.95 && isTight && explained >= 0.2) return true
  if (phrase.telling > 1) return inOrder >= 0.88 && isTight && (isVerbatim || explained >= (isQuoted ? 0.25 : 0.5))
  return inOrder >= 0.88 && explained >= 0.8
}
