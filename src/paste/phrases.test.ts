import { looksPasted } from './paste-kind'
import { sameSpelling, wordsOf } from './phrases'
import { expect, it } from 'vitest'

it.each([
  ["Can't  reach Café-X", ['cant', 'reach', 'cafe', 'x']],
  ['refresh_token', ['refresh', 'token']],
  ['', []],
])('%j has the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it.each(['ACCESS_DENIED', 'AccessDenied', 'access-denied', 'Access denied', 'access_denied'])(
  '%s has one spelling',
  (word) => {
    expect(sameSpelling(word)).toBe('access_denied')
  },
)

it.each([
  '{"errors":["x"]}',
  'https://app.example.com/x',
  'https\\\\app.example.com',
  'app.example.com/1/project',
  'HTTP/1.1 403 Forbidden',
  'Retry-After: 30',
  'first line\nsecond line',
  '<html><title>x</title>',
  'HTTPError: 404',
  'Request failed with status code 422',
  'WORKFLOW_CONFLICT',
  'Sdk::ServerError',
  '2026-11-21T10:00:00Z ERROR failed to sync',
  'word '.repeat(30),
])('%j looks pasted', (text) => {
  expect(looksPasted(text)).toBe(true)
})

it.each([
  '503',
  '403 forbidden',
  'cant log in',
  'how long does a token last',
  'refresh token',
  '',
  'page not found?',
  'e.g. this',
])('%j looks typed', (text) => {
  expect(looksPasted(text)).toBe(false)
})
