import { expect, it } from 'vitest'
import { missingFrom } from '../../src/node/check/ledger'
import { realContent } from '../real-content'

it('every address and anchor of today is in the ledger', { timeout: 30_000 }, async () => {
  const { permalinks, articles } = await realContent()
  expect(missingFrom(permalinks, articles), 'run npm run links:enter').toEqual([])
})
