import type { Gathered } from './gather'
import type { Address } from './read-address'

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
