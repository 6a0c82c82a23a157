import type { List, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { FIELD_IDS, groupsFor, type FieldValues } from './fields'
import {
  buildPacket,
  countHidden,
  packetText,
  take,
  writePacket,
  type Packet,
  MAX_MAILTO,
  writeEmail,
  type PacketWording,
} from './packet'

const zone = 'America/Denver'
const user = (values: FieldValues) => buildPacket(values, { sender: 'user', title: 'Procore: 503', zone })
const developer = (values: FieldValues) => buildPacket(values, { sender: 'developer', title: 'Procore API: 500', zone })

describe('the fields', () => {
  test.each(['user', 'developer'] as const)('have unique labels for a %s', (sender) => {
    const fields = groupsFor(sender).flatMap((group) => group.fields)
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length)
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
  })

  test('have one label where the form is in English', () => {
    const fields = [...groupsFor('user'), ...groupsFor('developer')].flatMap((group) => group.fields)
    expect(fields.map(({ label }) => label)).toEqual(fields.map(({ english }) => english))
    expect(fields.flatMap(({ options = [] }) => options).filter(({ label, value }) => label !== value)).toEqual([])
  })

  test('all appear in a form', () => {
    const asked = [...groupsFor('user'), ...groupsFor('developer')].flatMap((group) => group.fields.map(({ id }) => id))
    expect(new Set(asked)).toEqual(new Set(FIELD_IDS))
  })
})

describe('the packet as text', () => {
  test('lists what was filled in, in the order of the form', () => {
    const text = packetText(user({ role: 'Engineer', what: '503 Service Unavailable', company: ' Acme ' }))
    expect(text).toBe(
      'Procore: 503\n\nWhat happened: 503 Service Unavailable\nCompany: Acme\nYour role or permission level: Engineer',
    )
  })

  test('leaves out the fields that the sender excludes', () => {
    const values = { message: 'token=3f9a1c77be0d4e5f8a6b2c1d', company: 'Acme', role: 'Engineer' }
    const leftOut = new Set(['company', 'message'] as const)
    const packet = buildPacket(values, { sender: 'user', title: 'Procore', zone, leftOut })
    expect(packetText(packet)).toBe('Procore\n\nYour role or permission level: Engineer')
    expect(packet.masked).toBe(0)
  })

  test('is its title alone when nothing is filled in', () => {
    expect(packetText(user({ company: '   ', time: 'yesterday' }))).toBe('Procore: 503')
  })

  test('puts several lines below their label', () => {
    expect(packetText(user({ tried: '- Refresh\r\n\r\n- Wait' }))).toBe(
      'Procore: 503\n\nSteps already tried:\n  - Refresh\n\n  - Wait',
    )
  })

  test('leaves out the fields of the other kind of sender', () => {
    expect(user({ method: 'GET', device: 'Chrome' }).lines.map(({ label }) => label)).toEqual(['Browser and device'])
    expect(developer({ method: 'GET', device: 'Chrome' }).lines.map(({ label }) => label)).toEqual(['HTTP method'])
  })

  test('gives the time with its zone and in UTC', () => {
    const [line] = user({ time: '2026-11-21T14:05' }).lines
    expect(line?.value).toMatch(
      /^2026-11-21 14:05 \(America\/Denver, UTC[+-]\d\d:\d\d\), which is 2026-11-2\d \d\d:\d\d UTC$/,
    )
  })

  test('hides secrets in every field and counts them', () => {
    const packet = developer({
      url: 'https://api.procore.com/rest/v1.0/me?access_token=abc123def456',
      requestHeaders: 'Authorization: Bearer 3f9a1c77be0d4e5f\nCookie: a=b\nProcore-Company-Id: 8089',
      responseBody: '{"refresh_token":"abc","message":"The access token is invalid"}',
    })
    expect(packetText(packet)).toBe(
      [
        'Procore API: 500',
        '',
        'URL: https://api.procore.com/rest/v1.0/me?access_token=[access token hidden]',
        'Request headers:',
        '  Authorization: Bearer [access token hidden]',
        '  Cookie: [cookie hidden]',
        '  Procore-Company-Id: 8089',
        'Response body: {"refresh_token":"[refresh token hidden]","message":"The access token is invalid"}',
      ].join('\n'),
    )
    expect(packet.masked).toBe(4)
  })

  test('also counts secrets that were hidden before', () => {
    expect(countHidden('Bearer [access token hidden], [email], [API key hidden], [a] (hidden)')).toBe(3)
    expect(developer({ url: 'https://x.test/?sig=[signature hidden]' }).masked).toBe(1)
  })

  test.each([
    ['clientId', '3f9a1c77be0d4e5f8a6b2c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f'],
    ['requestId', '3f9a1c77be0d4e5f8a6b2c1d0e9f8a7b'],
    ['requestId', '6f1c2d3e-4b5a-6978-8a9b-0c1d2e3f4a5b'],
    ['companyId', '562949953425831'],
    ['what', '503 Service Unavailable (https://x.example/errors/503, reviewed 2026-11-21)'],
    ['answers', 'Message: The access token is invalid or has expired'],
  ] as const)('keeps %s %s', (id, value) => {
    const packet = developer({ [id]: value })
    expect(packet.lines.map((line) => line.value)).toEqual([value])
    expect(packet.masked).toBe(0)
  })

  test('cuts long values, never within a character', () => {
    expect(packetText({ title: 'T', lines: [{ label: 'L', value: 'ab👷cd' }] }, 3)).toBe('T\n\nL: ab …')
    expect(packetText({ title: 'T', lines: [{ label: 'L', value: 'abc' }] }, 3)).toBe('T\n\nL: abc')
    expect(take('a👷', 2)).toBe('a')
    expect(take('a👷', 3)).toBe('a👷')
  })

  test('repairs broken characters', () => {
    expect(user({ message: 'a\uD800b' }).lines[0]?.value).toBe('a\uFFFDb')
  })
})

const packetOf = (...lines: [id: Packet['lines'][number]['id'], label: string, value: string][]): Packet => ({
  title: 'Procore API: "404" [a_b] *now*',
  lines: lines.map(([id, label, value]) => ({ id, label, value })),
  masked: 0,
})

const CASE = packetOf(
  ['what', 'What happened', '404 Not Found'],
  ['url', 'URL', 'https://x.test/rest/v1.0/a_b?filters[id]=1&token=[token hidden]'],
  ['responseBody', 'Response body', '{\n  "errors": ["a"]\n}'],
)

test('the packet as text is the plain packet', () => {
  expect(writePacket(packetOf(['what', 'What happened', '404']), 'text')).toBe(
    'Procore API: "404" [a_b] *now*\n\nWhat happened: 404',
  )
})

describe('the packet as JSON', () => {
  test('names each value by its field, in the order of the form', () => {
    const written = writePacket(CASE, 'json')
    expect(JSON.parse(written)).toEqual({
      title: CASE.title,
      what: '404 Not Found',
      url: 'https://x.test/rest/v1.0/a_b?filters[id]=1&token=[token hidden]',
      responseBody: '{\n  "errors": ["a"]\n}',
    })
    expect(written.split('\n').map((line) => /"(\w+)":/.exec(line)?.[1])).toEqual([
      undefined,
      'title',
      'what',
      'url',
      'responseBody',
      undefined,
    ])
  })
})

describe('the packet as Markdown', () => {
  test('is readable, and keeps values with Markdown characters unchanged', () => {
    expect(writePacket(CASE, 'markdown')).toBe(
      [
        String.raw`# Procore API: "404" \[a\_b\] \*now\*`,
        '',
        '- **What happened:** 404 Not Found',
        '- **URL:** `https://x.test/rest/v1.0/a_b?filters[id]=1&token=[token hidden]`',
        '- **Response body:**',
        '  ```text',
        '  {',
        '    "errors": ["a"]',
        '  }',
        '  ```',
      ].join('\n'),
    )
  })

  test('is the title alone for an empty packet', () => {
    expect(writePacket({ ...packetOf(), title: 'Procore' }, 'markdown')).toBe('# Procore')
  })

  test.each([
    'plain words, 100 % (all of them)',
    '`',
    'a ` b `` c',
    '`` at both ends ``',
    String.raw`C:\path\to\file`,
    '**bold** _not_ ~~gone~~ <b>x</b> &amp; | # @someone !',
    '# not a heading\n- not a list\n\n    not code\n```\nnot a fence\n````\n</pre>',
    '~~~\nx\n~~~',
    '[link](https://x.test) ![image](y)',
    'https://x.test/a_b_c?d=e&f=g#h',
    '1. not a list',
    '這裡 👷 ü',
  ])('returns %j when parsed', (value) => {
    const whole = packetOf(['message', 'Exact message', value], ['company', 'Company', 'Acme'])
    const root = unified().use(remarkParse).parse(writePacket(whole, 'markdown'))
    expect(read(root)).toEqual({ title: whole.title, lines: [`Exact message:${value}`, 'Company:Acme'] })
  })
})

/** Title and lines, as a Markdown parser reads them. */
function read({ children }: Root): { title: string; lines: string[] } {
  const [heading, list] = children
  const items = list?.type === 'list' ? (list satisfies List).children : []
  return {
    title: heading ? toString(heading) : '',
    lines: items.map((item) => item.children.map(textOf).join('')),
  }
}

function textOf(node: RootContent): string {
  if (node.type !== 'paragraph') return toString(node)
  const [label, space, ...rest] = node.children
  return toString(label) + toString(space).trimStart() + rest.map((part) => toString(part)).join('')
}

const packet = (...lines: [label: string, value: string][]): PacketWording => ({
  title: 'Procore: 503 & more',
  lines: lines.map(([label, value]) => ({ label, value })),
})

function readEmail(href: string) {
  const url = new URL(href)
  return { to: url.pathname, subject: url.searchParams.get('subject'), body: url.searchParams.get('body') ?? '' }
}

describe('the email', () => {
  test('has the greeting and the whole packet', () => {
    const { href, isCut } = writeEmail(packet(['Message', 'a+b = 100% #1?\n“ok”']), {
      to: 'a@b.example',
      greeting: 'Hello,',
    })
    expect(isCut).toBe(false)
    expect(readEmail(href)).toEqual({
      to: 'a@b.example',
      subject: 'Procore: 503 & more',
      body: 'Hello,\r\n\r\nProcore: 503 & more\r\n\r\nMessage:\r\n  a+b = 100% #1?\r\n  “ok”',
    })
    expect(href).not.toContain('+')
  })

  test('has no recipient when it is unknown', () => {
    expect(writeEmail(packet(), { to: '', greeting: 'Hello,' }).href).toMatch(/^mailto:\?subject=/)
  })

  test('cuts long values and keeps short ones', () => {
    const { href, isCut } = writeEmail(packet(['Body', 'x'.repeat(5000)], ['Company', 'Acme']), {
      to: '',
      greeting: 'Hi',
    })
    expect(isCut).toBe(true)
    expect(href.length).toBeLessThanOrEqual(MAX_MAILTO)
    expect(readEmail(href).body).toContain('Paste the whole packet over this text.')
    expect(readEmail(href).body).toContain('Company: Acme')
    expect(readEmail(href).body).toMatch(/x{500} …/)
  })

  test.each([
    [
      'many lines',
      packet(...Array.from({ length: 60 }, (_, index): [string, string] => [`Line ${index}`, 'words '.repeat(50)])),
    ],
    ['a script of long codes', packet(['Message', '這裡發生錯誤'.repeat(400)], ['More', '👷'.repeat(3000)])],
    ['a megabyte', packet(['Body', '{"a":1}\n'.repeat(130_000)])],
    ['broken characters', packet(['Body', '\uD800'.repeat(3000)])],
  ])('stays short enough with %s', (_, long) => {
    const { href, isCut } = writeEmail(long, { to: 'apisupport@procore.com', greeting: 'Hello,' })
    expect(isCut).toBe(true)
    expect(href.length).toBeLessThanOrEqual(MAX_MAILTO)
    expect(href.length).toBeGreaterThan(MAX_MAILTO / 4)
    expect(readEmail(href).body).toContain('Hello,')
    expect(readEmail(href).body).not.toContain('\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD'.repeat(200))
  })
})
