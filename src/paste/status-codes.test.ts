import { mainCode, findStatusCodes } from './status-codes'
import { expect, it } from 'vitest'

it.each([
  ['503', [503]],
  ['"404"', [404]],
  ['HTTP/1.1 403 Forbidden', [403]],
  ['HTTP 503', [503]],
  ['HTTP Error 503. The service is unavailable.', [503]],
  ['HTTP ERROR 404', [404]],
  ['Request failed with status code 422', [422]],
  ['{"statusCode":502}', [502]],
  ['status=503 bytes=0', [503]],
  ['Response{protocol=h2, code=403, message=}', [403]],
  ['the server responded with a status of 401 ()', [401]],
  ['Error 404', [404]],
  ['error: (403)', [403]],
  ['I get a 404 error', [404]],
  ['403 Client Error: Forbidden for url: https://api.example.com/500', [403]],
  ["404, message='Not Found'", [404]],
  ['404 - File not found', [404]],
  ['Response code 404 (Not Found)', [404]],
  ['Not Found (404)', [404]],
  ['"GET /rest/v1.0/me HTTP/1.1" 401 503 "-"', [401]],
  ['GET /rest/v1.0/me 404 in 23 ms', [404]],
  ['POST /rfis -> 422', [422]],
  ['net::ERR_ABORTED 404', [404]],
  ['failed with 503', [503]],
  ['Server returned HTTP response code: 500 for URL: https://x.test/200', [500]],
  ['The remote server returned an error: (403) Forbidden.', [403]],
  ['token rejeitado (401)', [401]],
  ['Example API 403: {"errors":"nope"}', [403]],
  ["422 {'vendor_id': ['x']}", [422]],
  ['403 on every project call', [403]],
  ['403s on two endpoints', [403]],
  ['curl: (22) The requested URL returned error: 404', [404]],
  ['404 for /a, then 403 Forbidden for /b', [404, 403]],
])('%s holds %j', (text, codes) => {
  expect(findStatusCodes(text)).toEqual(codes)
})

it.each([
  'localhost:443 refused the connection',
  'company 404 has no projects',
  'at line 503',
  'index.js:404:21',
  'took 500 ms',
  '500 photos will not upload',
  'cost code 404 on sheet 502',
  'room 401 and room 403',
  'page 404 of the drawing set',
  'call (415) 555-0100',
  'invoice of $500.00',
  'in the year 2026',
  'project 123456',
  'RFI #403',
  'v4.0.4 and 4.04',
  '/rest/v1.0/projects/404/rfis',
  'https://app.example.com/403/project',
  'a 500 page set',
  '200 people are waiting',
  '502 2026 invoice',
])('%s holds no code', (text) => {
  expect(findStatusCodes(text)).toEqual([])
})

it.each([
  [[301, 404], 404],
  [[200, 503], 503],
  [[100, 200], 200],
  [[], undefined],
])('of %j the main one is %s', (codes, main) => {
  expect(mainCode(codes)).toBe(main)
})
