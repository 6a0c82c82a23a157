import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { recognize } from './recognize'

const now = new Date(2026, 10, 21, 14, 0, 0)
const read = (text: string) => recognize(text, entries, now)

describe('kind, code and first article', () => {
  it.each([
    ['https\\\\app.procore.com/87654/project/rfi/show/1', 'url', 404, 'errors/404'],
    ['HTTP/1.1 429 Too Many Requests\nRetry-After: 30\n\n{}', 'response', 429, 'errors/429'],
    ['x-rate-limit-remaining: 0\nx-rate-limit-reset: 1795262400', 'headers', 429, 'errors/429'],
    ['{"errors":["App is not connected to this company."]}', 'json', undefined, 'errors/app-not-connected'],
    [
      '{"error":{"code":"X","message":"y","details":[{"reason_code":"WORKFLOW_CONFLICT"}]}}',
      'json',
      undefined,
      'errors/422',
    ],
    ['{"error":"invalid_grant","error_description":"gone"}', 'oauth', undefined, 'errors/refresh-token-invalid'],
    ['www-authenticate: Bearer error="invalid_token"', 'oauth', undefined, 'errors/access-token-invalid'],
    ['2026-11-21 10:00:00 ERROR sync failed status=503', 'log', 503, 'errors/503'],
    ['<html><title>502 Bad Gateway</title></html>', 'page', 502, 'errors/502'],
    ['<Error><Code>AccessDenied</Code></Error>', 'page', undefined, 'errors/403'],
    ['Faraday::ResourceNotFound: the server responded with status 404', 'client', 404, 'errors/404'],
    ['Procore::RateLimitError', 'client', undefined, 'errors/429'],
    ['Permission denied, sorry', 'text', undefined, 'errors/permission-denied'],
    ['403 {"errors":"App is not connected to this company"}', 'json', 403, 'errors/app-not-connected'],
    ['{"success":[],"failures":[{"id":1}]}', 'json', 207, 'errors/partial-failure'],
    ['504 Gateway Timeout', 'text', 504, 'errors/504'],
    ['Error: getaddrinfo ENOTFOUND app.procore.com', 'client', undefined, 'errors/cannot-connect'],
    ['app.procore.com refused to connect.', 'text', undefined, 'errors/cannot-connect'],
    ['{"errors":"You do not have permission to edit this item"}', 'json', 403, 'errors/403'],
    ['RestClient::NotFound', 'client', 404, 'errors/404'],
    ['UnauthorizedError: log in again', 'client', 401, 'errors/401'],
    ['GET /rest/v1.0/projects/8/bids 403, not permitted', 'client', 403, 'errors/403'],
    ['POST /bids answered 201 but the record is not there', 'client', 201, 'guides/success-responses'],
  ])('%s', (text, kind, code, first) => {
    const found = read(text)
    expect(found).toMatchObject({ kind, code })
    expect(found.articles[0]?.id).toBe(first)
  })
})

describe('screen text, as people copy, photograph and type it', () => {
  it.each([
    ['this website is under heavy load (QUEUE FULL)', 'errors/heavy-load'],
    ["We're sorry, too many people are accessing this website\nat the same time.", 'errors/heavy-load'],
    ['Ths acess tokcn is invaIid', 'errors/access-token-invalid'],
    ['the app isnt connected to this cornpany', 'errors/app-not-connected'],
    ['Hi, Ann from Acme sees "Permission denied, sorry" since 8:15 AM on project 12345', 'errors/permission-denied'],
    ["This app.procore.com page can't be found", 'errors/404-plain'],
  ])('%s', (text, id) => {
    expect(read(text).articles[0]?.id).toBe(id)
  })

  it.each([
    'how do I create an RFI',
    'is there a request timeout setting for webhooks',
    'what does conflict of interest mean on a bid',
    'we have 500 photos and room 404 is missing',
    'which company is connected to this project',
    'lorem ipsum dolor sit amet',
    'Connection to the site office is by the north gate',
    '',
  ])('an ordinary question matches nothing: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'nothing', articles: [] })
  })
})

it('tells the access token from the refresh token', () => {
  expect(read('The refresh token is invalid').articles[0]?.id).toBe('errors/refresh-token-invalid')
  expect(read('The access token is invalid').articles[0]?.id).toBe('errors/access-token-invalid')
})

it.each([
  ['the article of its code', 'Missing Procore-Company-Id header!', 'errors/missing-company-id', 'errors/400'],
  [
    'the error it goes with',
    'The email address or password you entered is not valid.',
    'errors/wrong-password',
    'errors/account-locked',
  ],
])('after one cause comes %s', (_, text, first, second) => {
  const [one, two] = read(text).articles
  expect([one?.id, two?.id]).toEqual([first, second])
})

it('says why', () => {
  expect(read('HTTP/1.1 403 Forbidden\n\n{"errors":["App is not connected to this company"]}').articles[0]?.why).toBe(
    'matched the message “App is not connected to this company”; 403 in the response',
  )
})

it.each([
  ["This site can't be reached\nERR_CONNECTION_RESET", { from: 'browser', by: 'Chrome and Edge' }],
  ['upstream connect error or disconnect/reset before headers', { from: 'server-between', by: 'Envoy' }],
  ['Procore::InvalidRequestError', { from: 'library', by: 'The Procore Ruby SDK' }],
  ['{"errors":["App is not connected to this company"]}', { from: 'service' }],
  ['no idea', undefined],
])('says whose words these are: %s', (text, author) => {
  expect(read(text).author).toEqual(author)
})

it('says why with the one who writes it', () => {
  expect(read('upstream connect error or disconnect/reset before headers').articles[0]?.why).toBe(
    'A server such as Envoy writes “upstream connect error or disconnect/reset before headers”',
  )
})

it('says what it left out', () => {
  const text =
    'Error: Request failed with status code 403\n    at a (/b.js:1:2)\n    at c (/d.js:3:4)\nproject 123456 by ann@acme.com at 10:15'
  expect(read(text).ignored).toEqual(['a stack trace of 2 lines', '1 ID', '1 timestamp', '1 email address'])
})

it('says what to do next', () => {
  expect(read('HTTP/1.1 429\nRetry-After: 300').next).toBe('Try again at 14:05 (in 5 minutes).')
  expect(read('https\\\\app.procore.com/1/project/home').next).toBe(
    'Copy the repaired address and open it in a new tab.',
  )
  expect(read('no idea').next).toBe('Add the error number, or the exact words on the screen.')
})

it('hides secrets and counts them', () => {
  const found = read(
    'curl -H "Authorization: Bearer abcDEF1234567890abcDEF" -u ann@acme.com\nHTTP/1.1 401 Unauthorized',
  )
  expect(found.masked).toBeGreaterThanOrEqual(2)
  expect(JSON.stringify(found)).not.toMatch(/abcDEF1234567890|ann@acme/)
})

it('reads a very long text at its head and its tail, and says so', () => {
  const found = read(`Error 503\n${'nothing to see here\n'.repeat(40_000)}`)
  expect(found.code).toBe(503)
  expect(found.ignored[0]).toMatch(/^the middle of a long text \(\d+ kB\)$/)
  expect(found.cleaned.length).toBeLessThan(1100)
})
