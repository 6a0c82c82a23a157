import { loadCatalogue } from './catalogue'
import { distance } from './distance'
import type { Card, Entry } from './types'

const MOST = 5

/** The articles a mistyped address most likely meant, best first; the catalogue is loaded for it. */
export async function suggestFor(pathname: string): Promise<Card[]> {
  return nearestTo(pathname, await loadCatalogue()).map(({ id, title, summary, codes }) => ({
    id,
    title,
    summary,
    codes,
  }))
}

/**
 * Compares an address with every article: shared codes first, then slugs by edit distance.
 *
 * @param pathname as it came, in any state: unfinished percent signs, capitals, `.html`, punctuation
 * @returns at most five entries, none when nothing is near
 */
export function nearestTo(pathname: string, entries: Entry[]): Entry[] {
  const wanted = slugOf(pathname)
  if (wanted === '') return []
  const codes = wanted.match(/\d{3}/g) ?? []
  return entries
    .map((entry) => ({ entry, score: likeness(wanted, codes, entry) }))
    .filter(({ score }) => score > 0.45)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ entry }) => entry)
}

function slugOf(pathname: string): string {
  const last = decode(pathname).split('/').filter(Boolean).at(-1) ?? ''
  return last
    .toLowerCase()
    .replace(/\.(html?|mdx?)$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

function likeness(wanted: string, codes: string[], entry: Entry): number {
  if (codes.length > 0) {
    // A code is exact: 403 never suggests 503.
    if (entry.slug === codes[0]) return 2
    return entry.codes.some((code) => codes.includes(String(code))) ? 1 : 0
  }
  const words = new Set(wanted.split('-'))
  const slugWords = entry.slug.split('-')
  const shared = slugWords.filter((word) => word.length > 2 && words.has(word)).length / slugWords.length
  return Math.max(shared, 1 - distance(wanted, entry.slug) / Math.max(wanted.length, entry.slug.length))
}
