import type { ArticleId } from '../content-model/types'
import type { Found, Result, Search } from './search'

/** As many as the list below the field shows. */
export const MOST_SUGGESTIONS = 6

/** What the list below the field shows of an article. */
export type Suggestion = Pick<Result, 'id' | 'title' | 'why'> & { marks: Pick<Result['marks'], 'title' | 'quote'> }

/** What the list below the field shows for a text. */
export interface Suggested {
  /** The best first. */
  shown: Suggestion[]
  /** How many there are in all. */
  count: number
}

/**
 * What the search answers to a status code and to its first digits: most readers type one, and see the answer before
 * the search itself is here. A few kB for any catalogue, because there are few codes.
 */
export interface FirstAnswers {
  titles: [ArticleId, string][]
  /** By text: how many results there are, and the first ones, each with the number of its title. */
  answers: Record<string, [count: number, ...first: [title: number, Suggestion['why'], Suggestion['marks']][]]>
}

/** Asks the search while the site is built, so that both say the same. */
export function firstAnswers(search: Search, codes: number[]): FirstAnswers {
  const texts = new Set(codes.flatMap((code) => [1, 2, 3].map((length) => String(code).slice(0, length))))
  const titles = new Map<ArticleId, string>()
  const answers: FirstAnswers['answers'] = {}
  for (const text of [...texts].toSorted()) {
    const { shown, count } = suggestedOf(search.find(text, true))
    for (const { id, title } of shown) titles.set(id, title)
    const numbers = [...titles.keys()]
    answers[text] = [
      count,
      ...shown.map(({ id, why, marks: { title, quote } }): [number, Suggestion['why'], Suggestion['marks']] => [
        numbers.indexOf(id),
        why,
        { title, quote },
      ]),
    ]
  }
  return { titles: [...titles], answers }
}

/** @returns nothing for a text that only the search can answer */
export function firstAnswerTo({ titles, answers }: FirstAnswers, text: string): Suggested | undefined {
  const key = text.trim()
  if (!Object.hasOwn(answers, key)) return undefined
  const [count = 0, ...first] = answers[key] ?? []
  const shown = first.flatMap(([number, why, marks]): Suggestion[] => {
    const named = titles[number]
    return named ? [{ id: named[0], title: named[1], why, marks }] : []
  })
  return { shown, count }
}

export function suggestedOf({ results }: Pick<Found, 'results'>): Suggested {
  return { shown: results.slice(0, MOST_SUGGESTIONS), count: results.length }
}
