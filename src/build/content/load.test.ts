import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadContent } from './load'
import { formatProblems } from './problem'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'))
  await cp('content', join(root, 'content'), { recursive: true })
})

afterEach(() => rm(root, { recursive: true }))

async function problems(): Promise<string> {
  const result = await loadContent(root)
  return 'problems' in result ? formatProblems(result.problems) : ''
}

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(root, 'content', file)
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(from)
  await writeFile(path, text.replace(from, to))
}

it('reads all of the real content', { timeout: 30_000 }, async () => {
  expect(await problems()).toBe('')
})

it('names the place of a wrong word, and nothing that follows from it', async () => {
  await edit('errors/404.mdx', /^retry: .*$/m, 'retry: sometimes')
  expect(await problems()).toMatch(
    /^content\/errors\/404\.mdx:\d+ {2}retry: "sometimes" is not one of no, now, after-delay, with-backoff$/,
  )
})

it.each([
  [
    'a related article that is not there',
    'errors/404.mdx',
    /^related: .*$/m,
    'related: [errors/999]',
    'related: "errors/999" is not an article',
  ],
  [
    'a dead link',
    'errors/503.mdx',
    '<Meaning>',
    '<Meaning>\n[x](/errors/999)\n',
    '"/errors/999" is not an address of this site',
  ],
  [
    'a dead anchor',
    'errors/503.mdx',
    '<Meaning>',
    '<Meaning>\n[x](#nowhere)\n',
    '"#nowhere" leads to no heading or step',
  ],
  [
    'a sign nobody asks for',
    'errors/503.mdx',
    /^ {2}where: /m,
    '  colour: [red]\n  where: ',
    'signs: "colour" is not one of where',
  ],
  [
    'a sign with an unknown answer',
    'errors/503.mdx',
    /^ {2}where: .*$/m,
    '  where: [moon]',
    'signs.where: "moon" is not one of screen',
  ],
  [
    'dates out of order',
    'errors/503.mdx',
    /^reviewBy: .*$/m,
    'reviewBy: 2020-01-01',
    'since, reviewed and reviewBy are not in this order',
  ],
  [
    'a home page error that is not there',
    'site.yaml',
    'errors/503',
    'errors/999',
    'commonest: "errors/999" is not an article',
  ],
  [
    'a question without options',
    'questions.yaml',
    /^- id: where/m,
    '- id: lone\n  ask: a\n  short: a\n  tell: a\n  notSure: true\n- id: where',
    '0.options: is missing',
  ],
  [
    'a question named like a key of the address',
    'questions.yaml',
    /^- id: page/m,
    '- id: step',
    '"step" is a word the wizard',
  ],
  [
    'a condition on a question that comes later',
    'questions.yaml',
    /only: \{ where: \[connected\] \}/,
    'only: { later: [x] }',
    'only: "later" is not an earlier question',
  ],
])('stops at %s', async (_, file, from, to, expected) => {
  await edit(file, from, to)
  expect(await problems()).toContain(expected)
})

it('stops at a slug that two articles share', async () => {
  await cp(join(root, 'content/guides/rate-limiting.mdx'), join(root, 'content/faq/rate-limiting.mdx'))
  expect(await problems()).toContain('the slug "rate-limiting" is taken by content/')
})

it('stops at a file that is no article', async () => {
  await writeFile(join(root, 'content/errors/notes.txt'), 'x')
  expect(await problems()).toContain('content/errors/notes.txt:1')
})

it('stops when a list is gone', async () => {
  await rm(join(root, 'content/permalinks.yaml'))
  expect(await problems()).toContain('content/permalinks.yaml:1  the file cannot be read')
})
