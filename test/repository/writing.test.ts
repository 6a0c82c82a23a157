import { expect, it } from 'vitest'
import { formatProblems } from '../../src/node/read/problem'
import { proofread } from '../../src/node/check/proofread'
import { realContent } from '../real-content'

it('every article keeps to the rules of writing', { timeout: 30_000 }, async () => {
  const problems = proofread((await realContent()).articles)
  expect(problems, formatProblems(problems)).toEqual([])
})
