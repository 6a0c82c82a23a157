import { expect, it } from 'vitest'
import { decodeEntities, decodePercent } from './plain'

it.each([
  ['a%2Fb%20c', 'a/b c'],
  ['caf%C3%A9', 'café'],
  ['%252F', '%2F'],
  ['%E0%A4%A and %41', '%E0%A4%A and A'],
  ['100 %', '100 %'],
])('%s is %s', (text, plain) => {
  expect(decodePercent(text)).toBe(plain)
})

it.each([
  ['We&#39;re &amp; you', "We're & you"],
  ['&LT;b&gt;', '<b>'],
  ['&unknown; & co', '&unknown; & co'],
])('%s is %s', (text, plain) => {
  expect(decodeEntities(text)).toBe(plain)
})
