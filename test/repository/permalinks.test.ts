import { expect, it } from 'vitest'
import { missingFrom } from '../../src/node/check/ledger-entry'
import { loadContent } from '../../src/node/read/load'

it('every address and anchor of today is in the ledger', { timeout: 30_000 }, async () => {
  const result = await loadContent(process.cwd())
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  const { permalinks, articles } = result.content
  expect(missingFrom(permalinks, articles), 'run npm run links:enter').toEqual([])
})
