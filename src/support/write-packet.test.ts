import type { List, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Packet } from './packet'
import { writePacket } from './write-packet'

const packet = (...lines: [id: Packet['lines'][number]['id'], label: string, value: string][]): Packet => ({
  title: 'Procore API: "404" [a_b] *now*',
  lines: lines.map(([id, label, value]) => ({ id, label, value })),
  masked: 0,
})

const CASE = packet(
  ['what', 'What happened', '404 Not Found'],
  ['url', 'URL', 'https://x.test/rest/v1.0/a_b?filters[id]=1&token=[token hidden]'],
  ['responseBody', 'Response body', '{\n  "errors": ["a"]\n}'],
)

test('as text is the plain packet', () => {
  expect(writePacket(packet(['what', 'What happened', '404']), 'text')).toBe(
    'Procore API: "404" [a_b] *now*\n\nWhat happened: 404',
  )
})

describe('as JSON', () => {
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

describe('as Markdown', () => {
  test('reads well, and keeps what has marks in it letter by letter', () => {
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
    expect(writePacket({ ...packet(), title: 'Procore' }, 'markdown')).toBe('# Procore')
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
  ])('gives back %j when it is read', (value) => {
    const whole = packet(['message', 'Exact message', value], ['company', 'Company', 'Acme'])
    const root = unified().use(remarkParse).parse(writePacket(whole, 'markdown'))
    expect(read(root)).toEqual({ title: whole.title, lines: [`Exact message:${value}`, 'Company:Acme'] })
  })
})

/** Title and lines, as a program that knows Markdown sees them. */
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
