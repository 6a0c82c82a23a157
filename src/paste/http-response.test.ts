import { expect, it } from 'vitest'
import { isHeaders, readResponse } from './http-response'

it.each([
  ['HTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{"errors":"no"}', 403, '{"errors":"no"}'],
  ['HTTP/2 404\ndate: today\n\nNot found', 404, 'Not found'],
  ['HTTP/1.1 100 Continue\n\nHTTP/1.1 503 Service Unavailable\nA: b\n\ntext', 503, 'text'],
  ['HTTP/1.1 301 Moved\nLocation: /x\n\nHTTP/2 200\nA: b\n\nhello', 200, 'hello'],
  [
    '* Connected\n> GET /rest HTTP/1.1\n> Host: x\n>\n< HTTP/1.1 429 Too Many Requests\n< Retry-After: 3\n<\n{ [20 bytes data]\nslow down\n* left intact',
    429,
    'slow down',
  ],
  ['HTTP/1.1 500 Internal Server Error', 500, ''],
])('%j', (text, code, body) => {
  expect(readResponse(text)).toMatchObject({ code, body })
})

it.each(['GET /x HTTP/1.1', 'HTTP 503', 'plain words', ''])('%j is no answer', (text) => {
  expect(readResponse(text)).toBeUndefined()
})

it('keeps the words before an answer', () => {
  expect(readResponse('It says this:\nHTTP/1.1 404 Not Found\nA: b\n\nbody')?.around).toBe('It says this:\n\nbody')
})

it.each([
  ['Retry-After: 30', true],
  ['x-rate-limit-remaining: 0\nx-rate-limit-reset: 1700000000', true],
  ['retry-after\n30\nx-request-id\nabc', true],
  ['content-type: text/html\nserver: nginx\ndate: x', true],
  ['Note: this does not work\nPlace: here', false],
  ['The page says Retry-After', false],
])('%j is headers: %s', (text, expected) => {
  expect(isHeaders(text)).toBe(expected)
})
