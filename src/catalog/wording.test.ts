import { expect, it } from 'vitest'
import { forReader, inOrder } from './wording'

it.each([
  [['Procore'], 'Procore'],
  [['Procore', 'You'], 'Procore, or you'],
  [['You', 'Your Procore administrator', 'Procore'], 'You, or your Procore administrator, or Procore'],
])('%j in order', (words, expected) => {
  expect(inOrder(words)).toBe(expected)
})

it.each([
  ['People who use Procore', 'For people who use Procore'],
  ['Company administrators', 'For company administrators'],
  ['API developers', 'For API developers'],
])('advice for %s', (audience, expected) => {
  expect(forReader(audience)).toBe(expected)
})
