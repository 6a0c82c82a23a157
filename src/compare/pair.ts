import { findByKey, isError } from '../content-model/catalogue'
import type { ArticleId, Entry, ErrorEntry, Question } from '../content-model/types'

/** What an address asks to compare: two errors, or what keeps them from being compared. */
export interface Asked {
  a?: ErrorEntry
  b?: ErrorEntry
  /** What was asked for and is no error here, as it was written. */
  unknown: string[]
}

const LONGEST_SHOWN = 40

/**
 * Reads `a` and `b` of an address: a status code or an article's slug each, also as people write them ("HTTP 403",
 * "errors/403"). Whatever is no error is left out and named.
 */
export function readAsked(query: URLSearchParams, entries: readonly Entry[]): Asked {
  const errors = entries.filter(isError)
  const unknown: string[] = []
  const find = (name: string) => {
    const written = (query.get(name) ?? '').trim()
    const entry = written === '' ? undefined : findByKey(errors, keyOf(written))
    if (written !== '' && !entry) unknown.push(written.slice(0, LONGEST_SHOWN))
    return entry
  }
  const [a, b] = [find('a'), find('b')]
  return { ...(a && { a }), ...(b && { b }), unknown }
}

/** The two errors of an address when there are two different ones. */
export function pairOf({ a, b }: Asked): [ErrorEntry, ErrorEntry] | undefined {
  return a && b && a.id !== b.id ? [a, b] : undefined
}

function keyOf(written: string): string {
  const [, code] = /^\D*\b([1-5]\d\d)$/.exec(written) ?? []
  return code ?? written.replace(/^\/?(?:errors|e)\//i, '')
}

/** One of the wizard's questions that two errors answer differently, with the answers that only one of them fits. */
export interface Difference {
  ask: string
  a: string[]
  b: string[]
}

/** The number has a row of its own. */
const NUMBER_QUESTION = 'code'

/** How to tell two errors apart, by the questions of the wizard in their order. */
export function tellApart(questions: readonly Question[], a: ErrorEntry, b: ErrorEntry): Difference[] {
  return questions
    .filter(({ id }) => id !== NUMBER_QUESTION)
    .map((question) => ({
      ask: question.ask,
      a: labelsOfOnly(question, a, b),
      b: labelsOfOnly(question, b, a),
    }))
    .filter((difference) => difference.a.length > 0 && difference.b.length > 0)
}

function labelsOfOnly({ id, options }: Question, own: ErrorEntry, other: ErrorEntry): string[] {
  const [mine, theirs] = [own.signs[id], other.signs[id]]
  if (!mine || !theirs) return []
  return options.filter((option) => mine.includes(option.id) && !theirs.includes(option.id)).map(({ label }) => label)
}

/** Errors with a number that name each other as related: those that people mix up. Each pair once, in the order given. */
export function mixedUp(entries: readonly Entry[]): [ErrorEntry, ErrorEntry][] {
  const numbered = entries.filter(isError).filter(({ kind, codes }) => kind === 'http' && codes.length > 0)
  const names = (from: ErrorEntry, to: ArticleId) => from.related.includes(to)
  return numbered.flatMap((a, index) =>
    numbered
      .slice(index + 1)
      .flatMap((b): [ErrorEntry, ErrorEntry][] => (names(a, b.id) && names(b, a.id) ? [[a, b]] : [])),
  )
}
