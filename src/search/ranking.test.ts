import { describe, expect, test } from 'vitest'
import { readJudged } from '../../test/eval/judged'
import { loadRealSearch } from '../../test/eval/real-search'
import { run, score } from '../../test/eval/score'

/** The judged queries over the real content: what `npm run eval:search` prints, with floors under it. */
const search = await loadRealSearch()
const outcomes = readJudged('test/eval/queries.jsonl').map((judged) => run(search, judged))

describe.each(['code', 'typo', 'paste', 'plain', 'symptom', 'foreign', 'url'])('%s', (kind) => {
  const figures = score(outcomes.filter((outcome) => outcome.kind === kind))

  test('the right article comes first, or close to it', () => {
    expect(figures.first).toBeGreaterThanOrEqual(0.85)
    expect(figures.mrr).toBeGreaterThanOrEqual(0.9)
  })
})

test('over all kinds, the right article comes first', () => {
  expect(score(outcomes).first).toBeGreaterThanOrEqual(0.94)
  expect(score(outcomes).mrr).toBeGreaterThanOrEqual(0.96)
})

test('questions with no answer here get none', () => {
  expect(score(outcomes).quiet).toBeGreaterThanOrEqual(0.8)
})

test.each([
  ['403', '503'],
  ['503', '403'],
  ['error 404', '408'],
  ['401', '400'],
])('%s never brings %s', (query, other) => {
  expect(search.find(query).results.flatMap(({ codes, id }) => (id === `errors/${other}` ? codes : []))).toEqual([])
})

test('a code alone brings only articles that carry it', () => {
  for (const code of [400, 401, 403, 404, 422, 429, 500, 503]) {
    const { results } = search.find(`error ${code}`)
    expect(results[0]?.id).toBe(`errors/${code}`)
    expect(results.every(({ codes }) => codes.includes(code))).toBe(true)
  }
})
