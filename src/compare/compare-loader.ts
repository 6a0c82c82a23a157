import { loadArticle, type LoadedArticle } from '../content-model/article'
import { findByKey, isError, loadCatalogue } from '../content-model/catalogue'
import type { Entry, ErrorEntry } from '../content-model/types'

export interface CompareData {
  entries: Entry[]
  request: CompareRequest
  /** Both articles, when the address names two different errors. */
  pair?: [LoadedArticle, LoadedArticle]
}

/** Loads the two articles of an address such as `/compare?a=403&b=404`, and all entries to choose from. */
export async function compareLoader({ url }: { url: URL }): Promise<CompareData> {
  const entries = await loadCatalogue()
  const request = readRequest(url.searchParams, entries)
  const errors = pairOf(request)
  const [a, b] = errors ? await Promise.all(errors.map(({ id }) => loadArticle(id))) : []
  return { entries, request, ...(a && b && { pair: [a, b] }) }
}

/** The errors that an address asks to compare. Both are set when the address names two errors. */
export interface CompareRequest {
  a?: ErrorEntry
  b?: ErrorEntry
  /** Words of the address that name no error, as written. */
  unknown: string[]
}

/** The maximum length of an unknown word on the page. */
const MAX_WORD_LENGTH = 40

/**
 * Reads `a` and `b` of an address: each a status code or an article's slug, also in the forms that people write ("HTTP
 * 403", "errors/403").
 */
export function readRequest(query: URLSearchParams, entries: readonly Entry[]): CompareRequest {
  const errors = entries.filter(isError)
  const unknown: string[] = []
  const find = (name: string) => {
    const written = (query.get(name) ?? '').trim()
    const entry = written === '' ? undefined : findByKey(errors, keyOf(written))
    if (written !== '' && !entry) unknown.push(written.slice(0, MAX_WORD_LENGTH))
    return entry
  }
  const [a, b] = [find('a'), find('b')]
  return { ...(a && { a }), ...(b && { b }), unknown }
}

/** Both errors of a request; undefined unless they are two different ones. */
export function pairOf({ a, b }: CompareRequest): [ErrorEntry, ErrorEntry] | undefined {
  return a && b && a.id !== b.id ? [a, b] : undefined
}

function keyOf(written: string): string {
  const [, code] = /^\D*\b([1-5]\d\d)$/.exec(written) ?? []
  return code ?? written.replace(/^\/?(?:errors|e)\//i, '')
}
