import { loadArticle, type LoadedArticle } from '../content-model/article'
import { findByKey, isError, loadCatalogue } from '../content-model/catalogue'
import type { Entry, ErrorEntry, Question } from '../content-model/types'

/** A wizard question that distinguishes two errors, with the labels of the answers that fit only one of them. */
export interface Difference {
  question: string
  a: string[]
  b: string[]
}

/** Left out, because the table has a separate row for the number. */
const NUMBER_QUESTION = 'code'

/** The wizard questions that distinguish two errors, in the order of the wizard. */
export function findDifferences(questions: readonly Question[], a: ErrorEntry, b: ErrorEntry): Difference[] {
  return questions
    .filter(({ id }) => id !== NUMBER_QUESTION)
    .map((question) => ({
      question: question.ask,
      a: labelsOnlyOf(question, a, b),
      b: labelsOnlyOf(question, b, a),
    }))
    .filter((difference) => difference.a.length > 0 && difference.b.length > 0)
}

function labelsOnlyOf({ id, options }: Question, own: ErrorEntry, other: ErrorEntry): string[] {
  const [mine, theirs] = [own.signs[id], other.signs[id]]
  if (!mine || !theirs) return []
  return options.filter((option) => mine.includes(option.id) && !theirs.includes(option.id)).map(({ label }) => label)
}

/** Pairs of HTTP errors that list each other as related. Each pair once, in the order of the entries. */
export function findConfusedPairs(entries: readonly Entry[]): [ErrorEntry, ErrorEntry][] {
  const numbered = entries.filter(isError).filter(({ kind, codes }) => kind === 'http' && codes.length > 0)
  const isRelated = (a: ErrorEntry, b: ErrorEntry) => a.related.includes(b.id) && b.related.includes(a.id)
  return numbered.flatMap((a, index) =>
    numbered.slice(index + 1).flatMap((b): [ErrorEntry, ErrorEntry][] => (isRelated(a, b) ? [[a, b]] : [])),
  )
}

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
