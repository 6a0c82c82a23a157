import { expect, it } from 'vitest'
import type { Author } from './messages'
import { forReader, inOrder, wordingFor } from './wording'

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

it.each<[Author, string]>([
  [{ from: 'service' }, 'Acme writes this'],
  [{ from: 'browser', by: 'Safari' }, 'Safari writes this'],
  [{ from: 'server-between' }, 'A server between you and Acme writes this'],
  [{ from: 'server-between', by: 'nginx' }, 'A server between you and Acme writes this, such as nginx'],
  [{ from: 'identity-provider', by: 'Microsoft Entra' }, 'Microsoft Entra writes this'],
])('whose words a message is: %j', (author, said) => {
  const support = { apiEmail: 'api@acme.example', apiHours: '', productUrl: 'https://acme.example' }
  expect(wordingFor({ product: 'Acme', support }).writes(author)).toBe(said)
})
