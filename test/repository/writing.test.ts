import { expect, it } from 'vitest'
import { loadContent } from '../../src/node/read/load'
import { formatProblems } from '../../src/node/read/problem'
import { proofread } from '../../src/node/check/writing/proofread'

it('every article keeps to the rules of writing', { timeout: 30_000 }, async () => {
  const result = await loadContent('.')
  const problems = 'problems' in result ? result.problems : proofread(result.content.articles)
  expect(problems, formatProblems(problems)).toEqual([])
})
