import { expect, test } from 'vitest'
import { toAddressQuery } from './address-query'

test.each([
  ['  503  ', '503'],
  ['line one\r\nline two', 'line one line two'],
  ['', ''],
])('%j becomes %j', (text, query) => {
  expect(toAddressQuery(text)).toBe(query)
})

test('a long text is cut between words', () => {
  const query = toAddressQuery('permission denied '.repeat(100))
  expect(query.length).toBeLessThanOrEqual(300)
  expect(query).toMatch(/(?:permission|denied)$/)
})

test('a long word is cut at all', () => {
  expect(toAddressQuery('x'.repeat(5000))).toHaveLength(300)
})

test('a secret stays out, the rest remains', () => {
  const query = toAddressQuery(
    '401 Unauthorized\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJlLXZhbHVl',
  )
  expect(query).toContain('401 Unauthorized')
  expect(query).not.toContain('eyJ')
  expect(query).not.toContain('hidden')
})
