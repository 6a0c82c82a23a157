import * as m from '#words'
import { firstMatches, inOneLine } from '../text/plain'
import { whoWrites } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import type { Address } from './address'
import { FIRST_ERROR, WEIGHT, type Evidence } from './evidence'
import type { Extracted } from './extract'
import { matchPhrases, type PhraseMatch } from './match-phrases'
import type { Phrase, Phrasebook } from './phrases'
import { codeByName } from './status-codes'
import { refusesValue } from './validation'

/** A text that may contain an article's words. */
export interface Candidate {
  text: string
  /** It was found where an error message belongs, so a word or two may be enough. */
  isQuoted: boolean
}

/** In characters. */
const MAX_PROSE = 20_000
const MAX_CANDIDATES = 60
const QUOTED = /"([^"\n]{6,300})"|(?<![A-Za-z])'([^'\n]{6,300})'(?![A-Za-z])/g
const AFTER_COLON =
  /(?:error|exception|message|msg|failed|failure|fatal|reason|detail)s?["']?\s?[:=]\s?([^\n{}]{6,300})/gi

/** A path says what was called, not what went wrong, so its words do not count: "projects" in it means little. */
const PATH =
  /((?:^|[\s("'=])(?:https?:\/\/[\w.:-]{1,100})?)\/(?:rest|oauth|v?\d[\w.]{0,8}|[\w{}.-]{1,40})\/[^\s"'<>)]{0,1000}/gim

/** The texts to compare with the phrases of articles: messages first, then the words around them. */
export function candidatesOf({ messages, prose, address, kind, rate }: Extracted): Candidate[] {
  const text = shorten(prose)
  const quoted = [...messages, ...pick(text, QUOTED), ...pick(text, AFTER_COLON)]
  if (kind === 'headers' && rate) quoted.push(...namesOf(rate))
  const place = address?.isWhole ? wordsIn(address) : []
  return [
    ...[...new Set(quoted)].slice(0, MAX_CANDIDATES).map((one) => ({ text: one, isQuoted: true })),
    ...[...paragraphs(text.replace(PATH, '$1 ')), ...place]
      .slice(0, MAX_CANDIDATES)
      .map((one) => ({ text: one, isQuoted: false })),
  ]
}

/** The words of an address: all of one that informs; of one that opens records, the path and its flags, if any. */
function wordsIn({ place, link: { environment, repaired } }: Address): string[] {
  if (environment === undefined) return [place.replace(/[-_/.]+/g, ' ')]
  if (/\d/.test(place.replace(/^[^/]*/, ''))) return []
  const flags = [...repaired.matchAll(/[?&](\w{4,30})=(?:true|1|yes)\b/g)].map(([, name = '']) => name)
  // Paths name records in the plural, messages in the singular.
  const parts = place
    .split('/')
    .slice(1)
    .map((part) => part.replace(/(?<=[^s])s$/, ''))
  return flags.length === 0 ? [] : [[...parts, 'link', ...flags].join(' ').replace(/[-_.]+/g, ' ')]
}

function namesOf({ retryAfter, reset, remaining }: NonNullable<Extracted['rate']>): string[] {
  return [
    ...(retryAfter === undefined ? [] : ['Retry-After']),
    ...(reset === undefined ? [] : ['X-Rate-Limit-Reset']),
    ...(remaining === undefined ? [] : ['X-Rate-Limit-Remaining']),
  ]
}

function pick(text: string, pattern: RegExp): string[] {
  return firstMatches(text, pattern, MAX_CANDIDATES).map((match) => (match[1] ?? match[2] ?? '').trim())
}

/** Drops lines that differ from an earlier one only in numbers, because logs repeat themselves. */
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
    if (length > MAX_PROSE) break
  }
  return kept.join('\n')
}

/** Joins lines up to a blank line, because a scan or an email breaks sentences anywhere. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s{0,200}\n/)
    .map(inOneLine)
    .filter((part) => part.length > 1)
}

/** Evidence from messages: phrases of articles, exact or nearly so, and likenesses too weak to count alone. */
export function messageEvidence(
  book: Phrasebook,
  candidates: Candidate[],
  { codes, given, isPartial }: Extracted,
  entries: Entry[],
): Evidence[] {
  const all = codes.map(({ code }) => code)
  // Words that implied a code have already counted for it, so their likeness to other articles counts less.
  const likeness = given === undefined && codes.length > 0 ? WEIGHT.likenessWithImpliedCode : WEIGHT.likeness
  return candidates.flatMap(({ text, isQuoted }) =>
    matchPhrases(book, text).flatMap((match): Evidence[] => {
      const { phrase } = match
      const isSure =
        isAccepted(match, isQuoted, all) && !isOverruled(phrase, entries[phrase.entry], { given, isPartial })
      // A phrase that names a code counts only when it matches; `codeEvidence` covers the code itself.
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
          why: phrase.kind === 'message' ? whyMatched(phrase) : m.paste_why_alias({ text: withoutHoles(phrase.text) }),
          author: phrase.author,
          isOwn: isSure && phrase.author?.from === 'service' && !isCodeInWords(phrase),
          quote: withoutHoles(phrase.text),
          informative: phrase.informative,
          isCode: isCodeInWords(phrase),
          // Of a long text, only the part in the article's words is the message.
          text: isQuoted || text.length < phrase.text.length * 2 ? text : withoutHoles(phrase.text),
        },
      ]
    }),
  )
}

function isCodeInWords({ codes, text }: Phrase): boolean {
  return codes.length > 0 || codeByName(text) !== undefined
}

/**
 * Whether a phrase must not decide, because the code of the whole response does: a validator's message comes with 400
 * or 422, and in a list of failures a message is about one record only.
 */
function isOverruled(
  { text, kind }: Phrase,
  entry: Entry | undefined,
  { given, isPartial }: Pick<Extracted, 'given' | 'isPartial'>,
): boolean {
  if (entry === undefined) return false
  if (isPartial) return !entry.codes.some((code) => code < FIRST_ERROR)
  if (given === undefined || entry.codes.length === 0 || entry.codes.includes(given)) return false
  return kind === 'message' && refusesValue(text)
}

function whyMatched({ text, author }: Pick<Phrase, 'text' | 'author'>): string {
  const isOther = author && author.from !== 'service'
  const quoted = withoutHoles(text)
  return isOther ? `${whoWrites(author)} “${quoted}”` : m.paste_why_message({ text: quoted })
}

function withoutHoles(text: string): string {
  return text.replace(/\{[^{}]{0,60}\}/g, '…').replace(/^["']|["'.]$/g, '')
}

/** An address, which means nothing with its parts in another order. */
const ADDRESS = /^\w+\.\w\S*$/

/**
 * Whether a match is sure enough. A short phrase has to be most of the message; a long one may lack a word or be inside
 * other words. Thresholds were chosen by hand and measured with `npm run eval:paste` over `test/eval/*pastes.jsonl` on
 * 2026-11-29 (first 0.968 of 253; quiet or another maker named 1.000 of 63).
 */
function isAccepted(
  { phrase, inOrder, held, explained, isTight, isVerbatim }: PhraseMatch,
  isQuoted: boolean,
  codes: number[],
): boolean {
  if (phrase.codes.some((code) => (codes.length > 0 ? !codes.includes(code) : inOrder < 0.95))) return false
  if (phrase.kind === 'alias') {
    if (ADDRESS.test(phrase.text) && inOrder < 0.95) return false
    if (phrase.informative > 2) return held >= 0.88 && isTight && explained >= 0.3
    return held >= 0.95 && isTight && explained >= (phrase.informative === 1 ? 0.9 : isQuoted ? 0.4 : 0.5)
  }
  if (phrase.informative > 4) return inOrder >= 0.72
  if (phrase.informative > 3) return inOrder >= 0.8
  if (phrase.informative === 3 && inOrder >= 0.95 && isTight && explained >= 0.2) return true
  if (phrase.informative > 1) return inOrder >= 0.88 && isTight && (isVerbatim || explained >= (isQuoted ? 0.25 : 0.5))
  return inOrder >= 0.88 && explained >= 0.8
}
