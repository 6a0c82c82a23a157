import { describe, expect, it, test } from 'vitest'
import entries from 'virtual:catalogue'
import { draw } from '../../test/draw'
import { recognize } from '../paste/recognize'
import { maskSecrets } from '../paste/secrets'
import { holdsSecret, toAddressQuery } from './address-query'

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

/** How programs write a name and its value: JSON, Ruby, Python, JavaScript, C#, PHP, settings, forms, headers, sentences. */
const STYLES: ((name: string, value: string) => string)[] = [
  (name, value) => `{"${name}":"${value}"}`,
  (name, value) => `{"client_id":"abc","${name}": "${value}", "ok": true}`,
  (name, value) => JSON.stringify({ body: JSON.stringify({ [name]: value }) }),
  (name, value) => `{ '${name}' => '${value}' }`,
  (name, value) => `${name}: '${value}',`,
  (name, value) => `params = {'${name}': '${value}'}`,
  (name, value) => `const ${name} = \`${value}\`;`,
  (name, value) => `new KeyValuePair<string, string>("${name}", "${value}"),`,
  (name, value) => `$${name} = "${value}";`,
  (name, value) => `export ${name}="${value}"`,
  (name, value) => `${name}='${value}'`,
  (name, value) => `${name}=${value}`,
  (name, value) => `${name}: ${value}`,
  (name, value) => `grant_type=x&${name}=${value}&scope=y`,
  (name, value) => `body=${encodeURIComponent(`${name}=${value}`)}`,
  (name, value) => `--${name} ${value}`,
  (name, value) => `“${name}”: “${value}”`,
]
const NAMES = [
  'client_secret',
  'clientSecret',
  'PROCORE_CLIENT_SECRET',
  'client-secret',
  'password',
  'refresh_token',
  'access_token',
  'api_key',
  'ClientSecret',
]
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const ENDS = [
  '503 Service Unavailable',
  '401 invalid_client',
  'HTTP 403 {"errors":["App is not connected to this company"]}',
  'HTTP/1.1 429 Too Many Requests',
]

interface Paste {
  text: string
  secret: string
  end: string
}

/** One paste for each way of writing, name and next line, with a secret of its own. */
function pastes(): Paste[] {
  const next = draw(7)
  const pick = (from: string) => from.charAt(next(from.length))
  return STYLES.flatMap((style) =>
    NAMES.flatMap((name) =>
      ENDS.map((end) => {
        const letters = Array.from({ length: 10 + next(30) }, () => pick(`${LETTERS}23456789`)).join('')
        const secret = `Q7${letters}x9`
        return { text: `${style(name, secret)}\n${end}`, secret, end }
      }),
    ),
  )
}

describe('a pasted secret, in each way programs write one', () => {
  it('is masked once and for all, never reaches the address, and leaves the code beside it', () => {
    const firstThree = (text: string) =>
      recognize(text, entries, new Date('2026-11-29T12:00:00Z'))
        .articles.slice(0, 3)
        .map(({ id }) => id)
    const expected = new Map(ENDS.map((end) => [end, firstThree(end)[0]]))
    expect([...expected.values()]).not.toContain(undefined)
    const faults = pastes().flatMap(({ text, secret, end }) => {
      const masked = maskSecrets(text)
      const query = toAddressQuery(text)
      const found = {
        shown: masked.text.includes(secret) || query.includes(secret),
        again: maskSecrets(masked.text).masked,
        flagged: holdsSecret(query),
        changed: toAddressQuery(query) !== query,
        articles: [firstThree(text), firstThree(query)],
      }
      const isFound = found.articles.every((ids) => ids.some((id) => id === expected.get(end)))
      const isRight = !found.shown && found.again === 0 && !found.flagged && !found.changed && isFound
      return isRight ? [] : [{ text, query, ...found }]
    })
    expect(faults).toEqual([])
  })

  it.each([" ' '", ' " "', " ''", ' ***', ' [client secret hidden]', " '  '"])(
    'has nothing to hide in client_secret:%s',
    (value) => {
      expect(holdsSecret(`client_secret:${value}`)).toBe(false)
    },
  )
})
