import { paths } from '../paths'
import { findByKey } from '../content-model/catalogue'
import { readDamaged, readParts, squash } from './damaged-text'
import { distance } from '../text/distance'
import type { Entry } from '../content-model/types'
import { FIXED_PAGES } from '../content-model/fixed-pages'
import { pathsWithin } from './wrapped-address'

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
  return isCut || (word.length > 3 && distance(word, name) <= 1)
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
