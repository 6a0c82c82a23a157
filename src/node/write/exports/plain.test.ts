import { describe, expect, it } from 'vitest'
import type { ArticleId, Entry } from '../../../content-model/types'
import { wordingFor } from '../../../content-model/wording'
import { markAdvice } from '../../read/advice'
import { parseMdx } from '../../read/mdx-tree'
import { plainBody } from './plain'
import { absoluteLink, type Publication } from './publication'
import { toText, toWords } from './sections'

const product = 'Acme'
const support = { apiEmail: 'api@acme.example', apiHours: '', productUrl: 'https://acme.example' }
const ids: ArticleId[] = ['errors/503', 'guides/limits']

// Only what the rewriting reads.
const publication = {
  site: { product, support },
  wording: wordingFor({ product, support }),
  entries: new Map(ids.map((id) => [id, { id } as Entry])),
  address: (path: string) => `https://help.example${path}`,
} as Publication

function lowered(source: string) {
  const parsed = parseMdx(source)
  if ('reason' in parsed) throw new Error(parsed.reason)
  markAdvice(parsed.tree)
  return plainBody(parsed.tree, { id: 'errors/503', publication })
}

const markdown = (source: string) => toText(lowered(source))

describe('components become plain Markdown', () => {
  it.each([
    ['a part', '<Who>\nIt is us.\n</Who>', '## Is it you, your administrator or Acme?\n\nIt is us.'],
    ['a section', '<Section id="how" title="How long">\nNot long.\n</Section>', '## How long\n\nNot long.'],
    [
      'steps',
      '<Steps for="user">\n<Step id="a" who="you" title="Wait">\nA bit.\n\nThen more.\n</Step>\n' +
        '<Step id="b" who="admin" title="Ask">\nNow.\n</Step>\n</Steps>',
      '## Fix it in Acme\n\n1. **Wait** *You can do this.*\n\n   A bit.\n\n   Then more.\n\n' +
        '2. **Ask** *Your Acme administrator can do this.*\n\n   Now.',
    ],
    [
      'steps for everyone',
      '<Steps>\n<Step id="a" who="you" title="Wait">\nA bit.\n</Step>\n</Steps>',
      '## Fix it now\n\n1. **Wait** *You can do this.*\n\n   A bit.',
    ],
    ['a cause in one line', '<Cause title="A cut">Half is gone.</Cause>', '### A cut\n\nHalf is gone.'],
    [
      'advice for one reader',
      '<For audience="developer">\nRetry.\n\n```js\nretry()\n```\n</For>',
      '> **For API developers:**\n>\n> Retry.\n>\n> ```js\n> retry()\n> ```',
    ],
    [
      'the people to contact',
      '<Escalate to="it, api-support">\nCall.\n</Escalate>',
      '## Still stuck?\n\nCall.\n\nContact, in this order:\n\n1. Your company IT\n2. Acme API support (<api@acme.example>)',
    ],
    [
      'advice of our own',
      'Ask after <Advice>an *hour*</Advice>.\n\n<Advice>So.</Advice>',
      'Ask after an *hour*†.\n\nSo.†',
    ],
    ['a whole list of advice', '<Advice>\n- One\n- Two\n</Advice>', '- One\n- Two†'],
    ['a heading with its mark', '### Why [#why]\n\nSo.', '### Why\n\nSo.'],
    ["an author's comment", 'One.\n\n{/* not for readers */}\n\nTwo.', 'One.\n\nTwo.'],
    ['a wrapped paragraph', 'One\ntwo\n  three.', 'One two three.'],
    ['a table', '| a | b |\n| --- | --- |\n| `1` | 2 |', '| a | b |\n| - | - |\n| `1` | 2 |'],
    ['a checklist', '- [ ] One\n- [x] Two', '- [ ] One\n- [x] Two'],
    ['braces and angles', 'Type \\{id\\} and a &lt; b.', 'Type {id} and a < b.'],
  ])('%s', (_, source, expected) => {
    expect(markdown(source)).toBe(expected)
  })

  it('leaves the tree it reads as it was', () => {
    const parsed = parseMdx('See [here](/errors/503).\n\n<Meaning>\nX\n</Meaning>')
    if ('reason' in parsed) throw new Error(parsed.reason)
    const before = structuredClone(parsed.tree)
    plainBody(parsed.tree, { id: 'errors/503', publication })
    expect(parsed.tree).toEqual(before)
  })
})

describe('links lead on from anywhere', () => {
  it.each([
    ['/guides/limits', 'https://help.example/guides/limits.md'],
    ['/guides/limits#headers', 'https://help.example/guides/limits#headers'],
    ['#causes', 'https://help.example/errors/503#causes'],
    ['/status', 'https://help.example/status'],
    ['/search?q=503', 'https://help.example/search?q=503'],
    ['https://status.acme.example', 'https://status.acme.example'],
    ['mailto:api@acme.example', 'mailto:api@acme.example'],
  ])('%s', (href, expected) => {
    expect(absoluteLink(href, 'errors/503', publication)).toBe(expected)
  })

  it('in definitions too', () => {
    expect(markdown('See [here][1].\n\n[1]: /status')).toContain('[1]: https://help.example/status')
  })
})

it('gives searches no mark of advice', () => {
  expect(toWords(lowered('Ask after <Advice>an hour</Advice>.'))).toBe('Ask after an hour.')
})

it('gives searches the words alone, block by block', () => {
  const source = '## One [#one]\n\nA **bold**\nword.\n\n- first\n- second\n\n| a | b |\n| --- | --- |\n| c | d |'
  expect(toWords(lowered(source))).toBe('One\nA bold word.\nfirst\nsecond\na | b\nc | d')
})
