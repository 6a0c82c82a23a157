import { recognize } from './recognize'
import { pastedQuery } from './summarize'
import entries from 'virtual:catalogue'
import { expect, test } from 'vitest'

const NOW = new Date(2026, 10, 21)
const HEADERS = Array.from({ length: 40 }, (_, index) => `x-header-${index}: value`).join('\n')
const PASTES = [
  'HTTP/1.1 403 Forbidden\ncontent-type: application/json\n\n{"errors":["App is not connected to this company"]}',
  `HTTP/2 403\n${HEADERS}\n\n{"errors":["App is not connected to this company"]}`,
  `${'    at f (/a/b.js:1:2)\n'.repeat(80)}Error: Request failed with status code 429`,
  `{"a":"${'x '.repeat(400)}","error":"invalid_grant","error_description":"gone"}`,
  'https\\\\app.procore.com/87654/project/rfi/showww/1',
]

test.each(PASTES)('the address alone leads to the same first article: %#', (text) => {
  const recognition = recognize(text, entries, NOW)
  const query = pastedQuery(recognition)
  expect(query.length).toBeLessThanOrEqual(300)
  expect(query).not.toContain('\n')
  expect(recognition.articles[0]?.id).toBeDefined()
  expect(recognize(query, entries, NOW).articles[0]?.id).toBe(recognition.articles[0]?.id)
})

test.each([
  ['a code', 'AADSTS90094: The grant requires admin permission.'],
  ['a name', 'Sage 300 CRE: vendor 1042 was not found'],
  ['a called address', 'POST https://graph.microsoft.com/v1.0/me/sendMail 403'],
])('the maker of a long text is known from the address alone, by %s at its end', (_, mark) => {
  const recognition = recognize(`${'The nightly job wrote this to its log.\n'.repeat(20)}${mark}`, entries, NOW)
  expect(recognition.maker).toBeDefined()
  expect(recognize(pastedQuery(recognition), entries, NOW).maker).toEqual(recognition.maker)
})
