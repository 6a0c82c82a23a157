import { compile } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import { remarkAdvice } from './advice'
import { readArticle } from './read-article'

const HEAD = `title: How to wait
summary: Wait a little, then try again.
audience: [user]
aliases: [wait, patience, slow, hold on]
sources:
  - name: A source
sourceNotes: [Its figures are a year old.]
reviewed: 2026-11-21
reviewBy: 2027-05-21
since: 2026-11-21`

const page = (body: string) => readArticle('content/guides/wait.mdx', `---\n${HEAD}\n---\n\n${body}\n`, 'Acme')

/** The body as the page draws it, with the mark as the one thing that is not plain. */
async function drawn(body: string): Promise<string> {
  const code = String(await compile(body, { jsx: true, remarkPlugins: [remarkGfm, remarkAdvice] }))
  const jsx = /return (<[\s\S]*);\n\}\nexport default/.exec(code)?.[1] ?? ''
  return jsx
    .replaceAll('<_components.', '<')
    .replaceAll('</_components.', '</')
    .replace(/\{"([^"]*)"\}/g, (_, text: string) => text.replaceAll('\\n', ' '))
    .replace(/^<>|<\/>$/g, '')
    .replaceAll('<AdviceMark />', '†')
    .replaceAll('<AdviceMark></AdviceMark>', '†')
    .trim()
}

describe('marks advice behind its last word', () => {
  it.each([
    ['inside a sentence', 'Ask after <Advice>half an hour</Advice>.', '<p>Ask after half an hour†.</p>'],
    ['a sentence on a line of its own', '<Advice>Wait a bit.</Advice>', '<p>Wait a bit.†</p>'],
    ['with a link in it', '<Advice>See [here](/a).</Advice>', '<p>See <a href="/a">here</a>.†</p>'],
    ['paragraphs', '<Advice>\nOne.\n\nTwo.\n</Advice>', '<p>One.</p> <p>Two.†</p>'],
    ['an entry of a list', '- <Advice>Save it.</Advice>', '<ul> <li>Save it.†</li> </ul>'],
    ['a whole list', '<Advice>\n- One\n- Two\n</Advice>', '<ul> <li>One</li> <li>Two†</li> </ul>'],
    [
      'code, behind it',
      '<Advice>\n```sh\nls\n```\n</Advice>',
      '<pre><code className="language-sh">ls </code></pre> <p>†</p>',
    ],
  ])('%s', async (_, body, expected) => {
    expect((await drawn(body)).replace(/\s+/g, ' ')).toBe(expected)
  })
})

it('tells that a body has it, and keeps the notes on sources', () => {
  const [plain, marked] = [page('Wait.'), page('Wait <Advice>a bit</Advice>.')]
  expect('article' in plain && plain.article.facts.hasAdvice).toBe(false)
  expect('article' in marked && marked.article.facts.hasAdvice).toBe(true)
  expect('article' in marked && marked.article.entry.sourceNotes).toEqual(['Its figures are a year old.'])
  expect(marked.problems).toEqual([])
})

it('refuses the mark itself, and advice outside the parts of an error', () => {
  expect(page('Wait.<AdviceMark />').problems).toMatchObject([{ found: 'a component <AdviceMark>' }])
  const error = readArticle('content/errors/1.mdx', `---\n${HEAD}\n---\n\n<Advice>\nWait.\n</Advice>\n`, 'Acme')
  expect(error.problems.map(({ found }) => found)).toContain('"Wait." outside the parts')
})
