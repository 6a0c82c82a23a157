import { findByKey } from '../content-model/catalogue'
import { FIXED_PAGES } from '../content-model/fixed-pages'
import type { Card, Entry } from '../content-model/types'
import { readDamaged, readParts, squash } from './normalize-url'
import { pathsWithin } from './unwrap-safelink'
import { paths } from '../paths'
import { editDistance } from '../text/distance'

/** As much of an article as its address tells. */
export type Named = Pick<Entry, 'id' | 'slug' | 'codes'>

const PAGES = FIXED_PAGES.filter((page) => page !== paths.home())
const HOME_NAMES = new Set(['index', 'home', 'default', 'start', 'help', 'en', 'html', 'htm', 'aspx'])
/** Folders that lost their slash, such as `errors503`, in the ways they may end. */
const FOLDERS = [
  /^(?:embed)?(?:errors|guides|faq|articles|help)/,
  /^(?:error|guide|faqs)/,
  /^(errors|guides|faq)\1/,
  /^e/,
]

/**
 * Finds the page that a damaged address means, when nothing but its spelling is damaged: punctuation, capitals, spaces,
 * encodings, folders, endings, wrappers of mail scanners. Where letters are missing or wrong it finds pages alone, not
 * articles: those are for the reader to choose (`nearestTo`). It leads to addresses of this site only.
 *
 * @param address path from the site's base, query and anchor, in any state
 * @returns an address of today with the anchor that was asked for, or nothing
 */
export function mendAddress(address: string, entries: Named[]): string | undefined {
  const texts = pathsWithin(readDamaged(address)).map(split)
  for (const { path, hash } of texts) {
    const article = findArticle(readParts(path), entries)
    if (article) return paths.article(article.id, anchorOf(hash))
  }
  // A wrapper's own address is bare, and would be taken for the start page.
  for (const { path, query, hash } of texts.toReversed()) {
    const page = findPage(path)
    const anchor = anchorOf(hash)
    if (page !== undefined) return page + keptQuery(address, query) + (anchor ? `#${anchor}` : '')
  }
  return undefined
}

function split(text: string): { path: string; query: string; hash: string } {
  const [, path = '', query = '', hash = ''] = /^([^?#&]*)([^#]*)(.*)$/s.exec(text) ?? []
  return { path, query, hash }
}

/** From the right, because the name stands last; then all parts as one, for a name that a slash tore apart. */
function findArticle(parts: string[][], entries: Named[]): Named | undefined {
  const whole = parts.map(([way = '']) => way).join('')
  for (const way of [...parts.toReversed().flat(), whole]) {
    for (const key of [way, ...FOLDERS.map((folder) => way.replace(folder, ''))]) {
      const entry = entries.find(({ slug }) => squash(slug) === key) ?? findByCode(key, entries)
      if (entry) return entry
    }
  }
  return undefined
}

function findByCode(key: string, entries: Named[]): Named | undefined {
  return /^\d{3}$/.test(key) ? findByKey(entries, key) : undefined
}

function findPage(path: string): string | undefined {
  const parts = readParts(path)
  const last = parts.at(-1) ?? []
  const exact = PAGES.find((page) => last.includes(page.slice(1)))
  if (exact) return exact
  const isHome = parts.every(([way = '']) => HOME_NAMES.has(way)) || (parts.length < 2 && /^\/[^a-z0-9]/.test(path))
  if (isHome) return paths.home()
  const near = parts.length > 1 ? [] : PAGES.filter((page) => isNear(last[0] ?? '', page.slice(1)))
  return near.length === 1 ? near[0] : undefined
}

function isNear(word: string, name: string): boolean {
  const isCut = name.startsWith(word) && word.length >= Math.max(3, name.length - 3)
  return isCut || (word.length > 3 && editDistance(word, name, 1) <= 1)
}

function anchorOf(hash: string): string | undefined {
  const [id] = /[a-z0-9]+(?:-[a-z0-9]+)*/.exec(hash) ?? []
  return id
}

/** A page's own query, such as the answers of the wizard, in its own letters. */
function keptQuery(address: string, query: string): string {
  if (!/^\?[a-z]+=/.test(query)) return ''
  const [, own] = /(\?[^#]*)/.exec(address) ?? []
  return own ?? query.replaceAll(/[^\w?&=.%+-]/g, '')
}

const SHORTEST_GUESS = 4

/**
 * The id that a damaged anchor means: the same letters and digits, else the one id that is a letter away.
 *
 * @param hash of the address, in any state
 * @param ids on the page
 */
export function mendAnchor(hash: string, ids: string[]): string | undefined {
  const wanted = squash(readDamaged(hash))
  if (wanted === '') return undefined
  const same = ids.find((id) => squash(id) === wanted)
  if (same !== undefined || wanted.length < SHORTEST_GUESS) return same
  const near = ids.filter((id) => editDistance(squash(id), wanted, 1) === 1)
  return near.length === 1 ? near[0] : undefined
}

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
  const alike = 1 - editDistance(wanted, name) / Math.max(wanted.length, name.length)
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
