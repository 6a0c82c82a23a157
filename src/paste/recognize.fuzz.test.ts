import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { draw, type Draw } from '../../test/draw'
import { recognize } from './recognize'
import { maskSecrets } from './secrets'

const SECRETS = [
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLW9mLXRva2Vu',
  'q7Zx1Vb9Kd3Lm5Np8Rt2Wy4Hs6Jg0Fc',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'ann.smith@acme.example',
  'S3cr3t-P4ss-w0rd',
]
const SEEDS = [
  'HTTP/1.1 401 Unauthorized\r\nDate: Sat, 21 Nov 2026 13:59:30 GMT\r\nSet-Cookie: sid=SECRET; path=/\r\nRetry-After: 60\r\n\r\n{"errors":["The access token is invalid"]}',
  'curl -H "Authorization: Bearer SECRET" https://api.procore.com/rest/v1.0/me -i',
  '{"access_token":"SECRET","refresh_token":"SECRET","expires_in":5400}',
  "{'client_secret': 'SECRET', 'error': {'code': 'NOT_FOUND', 'details': [{'reason_code': 'X'}]}}",
  'https\\\\app.procore.com/87654/project/rfi/showww/1?access_token=SECRET&b=1',
  'https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fapp.procore.com%2F1%2Fproject%3Faccess_token%3DSECRET&data=1',
  'https://storage.procore.com/files/1?X-Amz-Signature=SECRET&X-Amz-Credential=SECRET',
  'x-rate-limit-limit: 100\nx-rate-limit-remaining: 0\nx-rate-limit-reset: 1795262400\nauthorization: Bearer SECRET',
  'Traceback (most recent call last):\n  File "a.py", line 404, in b\n    c(password="SECRET")\nrequests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://api.procore.com/rest',
  '2026-11-21T10:00:00Z ERROR failed status=503 password=SECRET path=/rest/v1.0/projects/404',
  '<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1><!-- SECRET --></body></html>',
  '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
  'Your account has been locked. Write to SECRET for help.',
  String.raw`{"body":"{\"errors\":\"x\",\"refresh_token\":\"SECRET\"}"}`,
  '{:errors=>["App is not connected to this company."], :token=>"SECRET"}',
  'error=invalid_grant&error_description=The+refresh+token+is+invalid&client_secret=SECRET',
]
const NOISE = [
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  ' ',
  '\u00AD',
  '\u200B',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '%20',
  '%',
  '=',
  ':',
  '/',
  '//',
  '&amp;',
  '…',
  '503',
  'é',
  '\u{1F600}',
  '\uD800',
  '\0',
  '“',
]
/** LONG is for nights and releases: 20,000 pastes in place of 3,000. */
const RUNS = process.env.LONG ? 40 : 6
const INPUTS = 500
/** Milliseconds, for a machine that has much else to do. */
const LONGEST_RUN = 60_000

const pick = <T>(next: Draw, from: T[], other: T): T => from[next(from.length)] ?? other

const MUTATIONS: ((text: string, next: Draw) => string)[] = [
  (text, next) => cutAt(text, next, (before, after) => before + after.slice(1 + next(3))),
  (text, next) => cutAt(text, next, (before, after) => before + pick(next, NOISE, ' ').repeat(1 + next(4)) + after),
  (text, next) => cutAt(text, next, (before) => before),
  (text, next) => cutAt(text, next, (before, after) => before + after.slice(0, next(40)).repeat(2) + after),
  (text, next) => cutAt(text, next, (before, after) => after + before),
  (text, next) => `${text}${pick(next, ['\n', ' ', ''], '')}${pick(next, SEEDS, '')}`,
  (text, next) => (next(2) === 0 ? text.toUpperCase() : text.toLowerCase()),
  (text) => JSON.stringify(text),
  (text) => encodeURIComponent(text.replaceAll(/[\uD800-\uDFFF]/g, '')),
  (text) => text,
]

function cutAt(text: string, next: Draw, join: (before: string, after: string) => string): string {
  const at = next(text.length + 1)
  return join(text.slice(0, at), text.slice(at))
}

function mutate(next: Draw): { text: string; secret: string } {
  const secret = pick(next, SECRETS, '')
  let text = pick(next, SEEDS, '')
  for (let turn = next(4); turn >= 0; turn -= 1) text = pick(next, MUTATIONS, String)(text, next).slice(0, 4000)
  return { text: text.replaceAll(/SECRET/gi, secret), secret }
}

describe(`${RUNS * INPUTS} mutated pastes`, () => {
  it.each(Array.from({ length: RUNS }, (_, run) => run))(
    'run %i: nothing throws, and no masked secret comes out',
    (run) => {
      const next = draw(run + 1)
      const now = new Date(2026, 10, 21)
      const leaks: string[] = []
      let hidden = 0
      for (let count = 0; count < INPUTS; count += 1) {
        const { text, secret } = mutate(next)
        const found = JSON.stringify(recognize(text, entries, now))
        if (!text.includes(secret) || maskSecrets(text).text.includes(secret)) continue
        hidden += 1
        if (found.includes(secret)) leaks.push(text)
      }
      expect(leaks).toEqual([])
      expect(hidden).toBeGreaterThan(INPUTS / 5)
    },
    LONGEST_RUN,
  )
})
