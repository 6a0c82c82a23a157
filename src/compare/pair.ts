import { isError } from '../content-model/catalogue'
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
