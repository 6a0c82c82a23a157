import { expect, it } from 'vitest'
import { loadContent } from '../../src/build/content/load'
import { formatProblems } from '../../src/build/content/problem'
import { proofread } from '../../src/build/writing/proofread'

it('every article keeps to the rules of writing', { timeout: 30_000 }, async () => {
  const result = await loadContent('.')
  const problems = 'problems' in result ? result.problems : proofread(result.content.articles)
  expect(problems, formatProblems(problems)).toEqual([])
})
