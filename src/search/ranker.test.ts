import { expect, test } from 'vitest'
import { createOtherNames } from './ranker'

const names = { own: 'Acme Build', others: 'Ledger\nLedger 300\nLedger 300 Online\nBox Drive\nNetBooks' }
const namesIn = createOtherNames(names)
const nothingKnown = () => false

test.each([
  ['in any capitals', 'LEDGER does not save', 'Ledger', true],
  ['the longest name', 'ledger 300 online is slow', 'Ledger 300 Online', true],
  ['with capitals inside', 'netbooks file is open', 'NetBooks', true],
  ['with capitals inside, typed', 'NetBooks file is open', 'NetBooks', true],
  ['beside the product', 'acme build to ledger fails', 'Ledger', false],
])('finds a name: %s', (_, query, name, isElsewhere) => {
  expect(namesIn(query, nothingKnown)).toEqual({ name, isElsewhere })
})

test.each(['ledgers', 'a box with a drive', 'acme build is slow', ''])('no name in "%s"', (query) => {
  expect(namesIn(query, nothingKnown)).toBeUndefined()
})

test('a name that the article knows is not elsewhere, unless another one is', () => {
  expect(namesIn('ledger is slow', () => true)).toEqual({ name: 'Ledger', isElsewhere: false })
  const knowsLedger = ({ word }: { word: string }) => word === 'ledger'
  expect(namesIn('ledger or box drive', knowsLedger)).toEqual({ name: 'Box Drive', isElsewhere: true })
})

test('a site without names finds none', () => {
  expect(createOtherNames(undefined)('ledger', nothingKnown)).toBeUndefined()
})
