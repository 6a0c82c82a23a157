import { describe, expect, it } from 'vitest'
import { firstAnswers, firstAnswerTo } from './first-answers'
import type { Result, Search } from './search'

const result = (code: number): Result => ({
  id: `errors/${code}`,
  title: `${code} title`,
  summary: '',
  codes: [code],
  why: { label: `Matches the code ${code}` },
  marks: { title: [[0, 3]], summary: [], quote: [] },
})

/** Finds all codes that begin as the text does. */
const KNOWN = [400, 401, 403, 404, 405, 406, 408, 500]
const search: Search = {
  find: (text) => ({
    results: KNOWN.filter((code) => String(code).startsWith(text)).map(result),
    missing: [],
    near: [],
  }),
}
const answers = firstAnswers(search, KNOWN)

describe('a code and its first digits', () => {
  it.each([
    ['4', 7, 6],
    [' 40 ', 7, 6],
    ['500', 1, 1],
  ])('"%s" has %i results, and shows %i', (text, count, length) => {
    const answer = firstAnswerTo(answers, text)
    expect(answer?.count).toBe(count)
    expect(answer?.shown).toHaveLength(length)
  })

  it('is answered as the search answers it', () => {
    const { id, title, why, marks } = result(401)
    const shown = firstAnswerTo(answers, '401')?.shown
    expect(shown).toEqual([{ id, title, why, marks: { title: marks.title, quote: marks.quote } }])
  })
})

it.each(['', '6', '418', 'server error', '40 x', 'constructor'])('leaves "%s" to the search', (text) => {
  expect(firstAnswerTo(answers, text)).toBeUndefined()
})
