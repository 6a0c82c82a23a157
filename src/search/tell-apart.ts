import entries from 'virtual:catalogue'
import questions from 'virtual:questions'
import { isError } from '../content-model/catalogue'
import type { ArticleId, Question } from '../content-model/types'

/** A question of the wizard, and the answers that lead to one article each. */
export interface Difference {
  ask: string
  /** Only the articles that an answer sets apart from all others. */
  answers: Map<ArticleId, string[]>
}

/** An error as the wizard narrows it down. */
interface Signed {
  id: ArticleId
  signs: Readonly<Record<string, readonly string[]>>
}

/** A longer list would be harder to choose from. */
const MOST_ANSWERS = 2

/** What sets some articles apart: the first question that does so for the most of them. Nothing if none does. */
export function tellApart(ids: readonly ArticleId[]): Difference | undefined {
  const errors = entries.filter(isError).filter(({ id }) => ids.includes(id))
  return differenceOf(errors, questions)
}

/** The same for any errors and questions. */
export function differenceOf(errors: readonly Signed[], asked: readonly Question[]): Difference | undefined {
  const differences = asked.map((question) => ({ ask: question.ask, answers: answersOf(question, errors) }))
  const most = Math.max(0, ...differences.map(({ answers }) => answers.size))
  return most < 2 ? undefined : differences.find(({ answers }) => answers.size === most)
}

function answersOf({ id, options }: Question, errors: readonly Signed[]): Difference['answers'] {
  // An error that a question says nothing about fits each of its answers.
  if (errors.some(({ signs }) => !signs[id])) return new Map()
  const own = errors.map(({ id: error, signs }): [ArticleId, string[]] => {
    const others = errors.filter((other) => other.id !== error).flatMap((other) => other.signs[id] ?? [])
    const labels = options.filter((option) => signs[id]?.includes(option.id) && !others.includes(option.id))
    return [error, labels.slice(0, MOST_ANSWERS).map(({ label }) => label)]
  })
  return new Map(own.filter(([, labels]) => labels.length > 0))
}
