import { loadArticle, type LoadedArticle } from '../content-model/article'
import { findByKey, loadCatalogue } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'

export interface PrintData {
  entries: Entry[]
  selection: PrintSelection
  articles: LoadedArticle[]
}

/** Loads the articles that an address asks to print, and all entries to choose from. */
export async function printLoader({ url }: { url: URL }): Promise<PrintData> {
  const entries = await loadCatalogue()
  const selection = readSelection(url.searchParams, entries)
  const articles = await Promise.all(selection.entries.map(({ id }) => loadArticle(id)))
  return { entries, selection, articles: articles.filter((article) => article !== undefined) }
}

/** The articles that an address asks to print. */
export interface PrintSelection {
  /** In the order of the address, without duplicates. */
  entries: Entry[]
  /** Words of the address that name no article, as written. */
  unknown: string[]
}

/** The maximum length of an unknown word on the page. */
const MAX_WORD_LENGTH = 40

/**
 * Reads `a` of an address such as `/print?a=503,404,account-locked`: slugs or status codes, separated by commas or by the
 * characters that email programs replace them with.
 */
export function readSelection(query: URLSearchParams, entries: readonly Entry[]): PrintSelection {
  const all = [...entries]
  const found = new Set<Entry>()
  const unknown = new Set<string>()
  for (const word of query.getAll('a').flatMap((text) => text.split(/[,;\s]+/))) {
    if (word === '') continue
    const entry = findByKey(all, word.replace(/^.*\//, ''))
    if (entry) found.add(entry)
    else unknown.add(word.slice(0, MAX_WORD_LENGTH))
  }
  return { entries: [...found], unknown: [...unknown] }
}

/** Adds an entry at the end of a selection, or removes it. */
export function toggleEntry(selected: readonly Entry[], entry: Entry): Entry[] {
  const others = selected.filter(({ id }) => id !== entry.id)
  return others.length < selected.length ? others : [...selected, entry]
}
