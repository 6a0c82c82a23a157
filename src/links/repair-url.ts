import moved from 'virtual:moved'
import { findByKey, loadCatalogue, toArticleId } from '../content-model/catalogue'
import type { Card, Entry } from '../content-model/types'
import { FIXED_PAGES, paths, NOWHERE } from '../paths'
import { decodePercent } from '../text/plain'
import { editDistance } from '../text/distance'
import { pathsWithin } from './unwrap-safelink'

/** As much of an article as its address says. */
type AddressedArticle = Pick<Entry, 'id' | 'slug' | 'codes'>

const PAGES = FIXED_PAGES.filter((page) => page !== paths.home())
const HOME_NAMES = new Set(['index', 'home', 'default', 'start', 'help', 'en', 'html', 'htm', 'aspx'])
/** Folders that lost their slash, such as `errors503`, in each form they take. */
const FOLDERS = [
  /^(?:embed)?(?:errors|guides|faq|articles|help)/,
  /^(?:error|guide|faqs)/,
  /^(errors|guides|faq)\1/,
  /^e/,
]

/**
 * Finds the page of this site that a damaged address means when only its spelling is damaged: punctuation, capitals,
 * spaces, encodings, folders, file endings, wrappers of mail scanners. With letters missing or wrong it finds pages but
 * not articles; between those the reader chooses (`nearestArticles`). Never leads off this site.
 *
 * @param address path from the site's base, query and anchor, in any state
 * @returns a current address with the anchor that was asked for, or nothing
 */
export function repairUrl(address: string, entries: AddressedArticle[]): string | undefined {
  const texts = pathsWithin(normalizeUrl(address)).map(split)
  for (const { path, hash } of texts) {
    const article = findArticle(readSegments(path), entries)
    if (article) return paths.article(article.id, anchorOf(hash))
  }
  // From the inside out: a wrapper's own address is bare, and would be taken for the home page.
  for (const { path, query, hash } of texts.toReversed()) {
    const page = findPage(path)
    const anchor = anchorOf(hash)
    if (page !== undefined) return page + queryToKeep(address, query) + (anchor ? `#${anchor}` : '')
  }
  return undefined
}

function split(text: string): { path: string; query: string; hash: string } {
  const [, path = '', query = '', hash = ''] = /^([^?#&]*)([^#]*)(.*)$/s.exec(text) ?? []
  return { path, query, hash }
}

/** Reads from the right, where the name is; then all segments as one, for a name that a slash split. */
function findArticle(segments: string[][], entries: AddressedArticle[]): AddressedArticle | undefined {
  const whole = segments.map(([reading = '']) => reading).join('')
  for (const reading of [...segments.toReversed().flat(), whole]) {
    for (const key of [reading, ...FOLDERS.map((folder) => reading.replace(folder, ''))]) {
      const entry = entries.find(({ slug }) => squash(slug) === key) ?? findByCode(key, entries)
      if (entry) return entry
    }
  }
  return undefined
}

function findByCode(key: string, entries: AddressedArticle[]): AddressedArticle | undefined {
  return /^\d{3}$/.test(key) ? findByKey(entries, key) : undefined
}

function findPage(path: string): string | undefined {
  const segments = readSegments(path)
  const last = segments.at(-1) ?? []
  const exact = PAGES.find((page) => last.includes(squash(page)))
  if (exact) return exact
  const isHome =
    segments.every(([reading = '']) => HOME_NAMES.has(reading)) || (segments.length < 2 && /^\/[^a-z0-9]/.test(path))
  if (isHome) return paths.home()
  const near = segments.length > 1 ? [] : PAGES.filter((page) => isNear(last[0] ?? '', squash(page)))
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

/** A page's own query, such as the answers of the wizard, with its capitals. */
function queryToKeep(address: string, query: string): string {
  if (!/^\?[a-z]+=/.test(query)) return ''
  const [, own] = /(\?[^#]*)/.exec(address) ?? []
  return own ?? query.replaceAll(/[^\w?&=.%+-]/g, '')
}

const SHORTEST_GUESS = 4

/**
 * Finds the id that a damaged anchor means: the same letters and digits, or the only id that is one edit away.
 *
 * @param hash of the address, in any state
 * @param ids on the page
 */
export function repairAnchor(hash: string, ids: string[]): string | undefined {
  const wanted = squash(normalizeUrl(hash))
  if (wanted === '') return undefined
  const same = ids.find((id) => squash(id) === wanted)
  if (same !== undefined || wanted.length < SHORTEST_GUESS) return same
  const near = ids.filter((id) => editDistance(squash(id), wanted, 1) === 1)
  return near.length === 1 ? near[0] : undefined
}

const MAX_SUGGESTED = 5
const MIN_LIKENESS = 0.45
/** Likeness to a number cut short, of an article whose slug or whose code begins with those digits. */
const CUT = { slug: 0.9, code: 0.6 }
const MIN_DIGITS = 2
/** The least likeness, beyond 1, of an article whose slug is the code itself to that code with other words. */
const WHOLE_CODE = 0.5

/**
 * The articles that a mistyped address most likely means, best first: those with the same code, then by edit distance
 * between slugs. Thresholds were chosen by hand so that `repair-url.test.ts`, with every published address damaged in
 * the ways of `test/manglings.ts`, passes.
 *
 * @param address in any state: unfinished percent signs, capitals, `.html`, punctuation
 * @returns at most five, or all whose slug begins with a number cut short; none when nothing is near
 */
export function nearestArticles(address: string, entries: Entry[]): Card[] {
  const names = namesIn(address)
  const scored = entries
    .map((entry) => ({ entry, score: Math.max(0, ...names.map((name) => likeness(name, entry))) }))
    .filter(({ score }) => score > MIN_LIKENESS)
    .toSorted((a, b) => b.score - a.score)
  const begun = names.some(isCutNumber) ? scored.filter(({ score }) => score >= CUT.slug).length : 0
  return scored
    .slice(0, Math.max(MAX_SUGGESTED, begun))
    .map(({ entry: { id, title, summary, codes } }) => ({ id, title, summary, codes }))
}

/** What may name an article in an address: its last segment, and all segments but the folder. */
function namesIn(address: string): string[] {
  const names = pathsWithin(normalizeUrl(address)).flatMap((text) => {
    const segments = readSegments(text.replace(/[?#&].*$/s, ''))
    const whole = segments.map(([reading = '']) => reading).join('')
    return [...(segments.at(-1) ?? []), whole.replace(/^(?:embed)?(?:errors?|guides?|faqs?)/, '')]
  })
  return [...new Set(names)].filter((name) => name !== '')
}

/** From 0 to 2; above 1 when the digits are the same. */
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
  return Math.max(isCut ? CUT.slug : 0, shareOfWords(wanted, slug), alike)
}

/** `/errors/50` for any of 500 to 504: fewer digits than a code has. */
function isCutNumber(wanted: string): boolean {
  return /^\d+$/.test(wanted) && wanted.length >= MIN_DIGITS && wanted.length < 3
}

function likenessOfCut(wanted: string, name: string, codes: readonly number[]): number {
  if (name.startsWith(wanted)) return CUT.slug
  return codes.some((code) => String(code).startsWith(wanted)) ? CUT.code : 0
}

/** The share of a slug's words, of three letters or more, that are in a name. */
function shareOfWords(wanted: string, slug: string): number {
  const words = slug.split('-').filter((word) => word.length > 2)
  return words.filter((word) => wanted.includes(word)).length / Math.max(1, slug.split('-').length)
}

/** Line breaks, soft hyphens, zero-width spaces and other invisible characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu
/** What quoted-printable mail makes of the end of a line; the router may have turned the line break into a space. */
const SOFT_BREAK = /=\s+|=(?:0d|0a|20)+/gi
const MAX_ROUNDS = 4

/**
 * Brings an address to one form for comparing: percent signs resolved as often as they were applied, lower case, no
 * invisible characters.
 */
export function normalizeUrl(address: string): string {
  let text = address
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = decodePercent(text)
    if (next === text) break
    text = next
  }
  return text.normalize('NFKC').replace(SOFT_BREAK, '').replace(INVISIBLE, '').toLowerCase()
}

/** Letters and digits alone: the same for a word that lost or gained hyphens, spaces or underscores. */
export function squash(text: string): string {
  return text.replace(/[^a-z0-9]/g, '')
}

/**
 * Splits a path into the segments that may name something. Each comes in every reading: whole, up to a dot, up to a
 * space.
 *
 * @param path as `normalizeUrl` returns it
 */
function readSegments(path: string): string[][] {
  return path
    .split(/[/\\]/)
    .map((part) => part.replace(/^[^a-z0-9]+/, '').replace(/[^a-z0-9._~\s+‐-―-].*$/, ''))
    .map((part) => [...new Set([part, part.split('.')[0] ?? '', part.split(/[\s+]/)[0] ?? ''].map(squash))])
    .map((readings) => readings.filter((reading) => reading !== ''))
    .filter((readings) => readings.length > 0)
}

export interface Missing {
  missing: Card[]
}

/**
 * What an address means that has no page: the page it led to before it was damaged or moved, else the nearest articles.
 *
 * @param url the whole address
 */
export async function findMissing({ pathname, search, hash }: URL): Promise<{ redirect: string } | Missing> {
  const path = pathname.slice(import.meta.env.BASE_URL.length - 1)
  if (path === NOWHERE && search === '') return { missing: [] }
  if (Object.hasOwn(moved, path)) return { redirect: today(path) }
  const address = path + search + hash
  const entries = await loadCatalogue()
  const to = repairUrl(address, [...entries, ...movedArticles()])
  return to === undefined ? { missing: nearestArticles(address, entries) } : { redirect: today(to) }
}

function movedArticles(): AddressedArticle[] {
  return Object.keys(moved).flatMap((address) => {
    const id = toArticleId(address)
    return id ? [{ id, slug: id.replace(/^.*\//, ''), codes: [] }] : []
  })
}

function today(address: string): string {
  const [path = ''] = address.split('#', 1)
  const successor = moved[path]
  return successor ? paths.moved(path, successor.to) : address
}
