import { readDamaged, readParts, squash } from './damaged-text'
import { distance } from '../text/distance'
import type { Card, Entry } from '../content-model/types'
import { pathsWithin } from './wrapped-address'

const MOST = 5
const LEAST_LIKENESS = 0.45
/** Digits that a name or a code begins with: a number cut short. */
const CUT = { name: 0.9, code: 0.6 }
const LEAST_DIGITS = 2
/** An article that is named by a code alone is at least so near to that code with other words. */
const WHOLE_CODE = 0.5

/**
 * The articles a mistyped address most likely meant, best first: compares with every article, shared codes first,
 * then slugs by edit distance.
 *
 * @param address as it came, in any state: unfinished percent signs, capitals, `.html`, punctuation
 * @returns at most five, or all that a cut number begins; none when nothing is near
 */
export function nearestTo(address: string, entries: Entry[]): Card[] {
  const wanted = namesIn(address)
  const scored = entries
    .map((entry) => ({ entry, score: Math.max(0, ...wanted.map((name) => likeness(name, entry))) }))
    .filter(({ score }) => score > LEAST_LIKENESS)
    .toSorted((a, b) => b.score - a.score)
  const begun = wanted.some(isCutNumber) ? scored.filter(({ score }) => score >= CUT.name).length : 0
  return scored
    .slice(0, Math.max(MOST, begun))
    .map(({ entry: { id, title, summary, codes } }) => ({ id, title, summary, codes }))
}

/** What may be the name of an article in an address: its last part as it stands, and all parts but the folder. */
function namesIn(address: string): string[] {
  const names = pathsWithin(readDamaged(address)).flatMap((text) => {
    const parts = readParts(text.replace(/[?#&].*$/s, ''))
    const whole = parts.map(([way = '']) => way).join('')
    return [...(parts.at(-1) ?? []), whole.replace(/^(?:embed)?(?:errors?|guides?|faqs?)/, '')]
  })
  return [...new Set(names)].filter((name) => name !== '')
}

function likeness(wanted: string, { slug, codes }: Entry): number {
  const name = squash(slug)
  const alike = 1 - distance(wanted, name) / Math.max(wanted.length, name.length)
  const [digits, own] = [wanted.replace(/\D/g, ''), name.replace(/\D/g, '')]
  if (digits !== '') {
    // A code is exact: 403 never suggests 503.
    if (isCutNumber(wanted)) return likenessOfCut(wanted, name, codes)
    if (digits === own) return 1 + (name === own ? Math.max(alike, WHOLE_CODE) : alike)
    return (wanted.match(/\d{3}/g) ?? []).some((code) => codes.includes(Number(code))) ? 1 : 0
  }
  const isCut = wanted.length >= 4 && name.startsWith(wanted)
  return Math.max(isCut ? 0.9 : 0, sharedWords(wanted, slug), alike)
}

/** `/errors/50` for any of 500 to 504: fewer digits than a code has. */
function isCutNumber(wanted: string): boolean {
  return /^\d+$/.test(wanted) && wanted.length >= LEAST_DIGITS && wanted.length < 3
}

function likenessOfCut(wanted: string, name: string, codes: readonly number[]): number {
  if (name.startsWith(wanted)) return CUT.name
  return codes.some((code) => String(code).startsWith(wanted)) ? CUT.code : 0
}

/** The share of a slug's longer words that a name holds. */
function sharedWords(wanted: string, slug: string): number {
  const words = slug.split('-').filter((word) => word.length > 2)
  return words.filter((word) => wanted.includes(word)).length / Math.max(1, slug.split('-').length)
}
