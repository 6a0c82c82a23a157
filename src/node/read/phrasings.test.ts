import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPhrasings } from './phrasings'

/** Reads a folder with one article, its phrasings, and what is off topic. */
async function read(lines: string[], offTopic = ['tea prices'], name = '418') {
  const root = await mkdtemp(join(tmpdir(), 'phrasings-'))
  await mkdir(join(root, 'content/errors'), { recursive: true })
  await writeFile(join(root, 'content/errors/418.mdx'), '')
  await writeFile(join(root, `content/errors/${name}.phrasings.txt`), `${lines.join('\n')}\n`)
  await writeFile(join(root, 'content/off-topic.txt'), `${offTopic.join('\n')}\n`)
  return readPhrasings(root, ['errors'])
}

it('takes the language off and keeps the rest', async () => {
  const { phrasings, offTopic, problems } = await read(['the pot is too small', 'es: la olla es chica'], ['tea prices'])
  expect(phrasings).toEqual({
    'errors/418': [
      { text: 'the pot is too small', language: 'en' },
      { text: 'la olla es chica', language: 'es' },
    ],
  })
  expect(offTopic).toEqual(['tea prices'])
  expect(problems).toEqual([])
})

it.each([
  ['an empty line', ['brew failed', '', 'no tea'], 2],
  ['a line that is too long', ['x'.repeat(201)], 1],
  ['an unknown language', ['xx: kein Tee'], 1],
  ['a line that is there already', ['no tea today', 'No tea, today!'], 2],
  ['a line with one word changed', ['the pot on site is too small', 'the mug on site is too small'], 2],
])('refuses %s', async (_, lines, line) => {
  const { problems } = await read(lines)
  expect(problems.map((problem) => problem.line)).toEqual([line])
})

describe('beside a translation', () => {
  async function readBoth(own: string[], spanish: string[], name = '418') {
    const root = await mkdtemp(join(tmpdir(), 'phrasings-'))
    await mkdir(join(root, 'content/errors'), { recursive: true })
    await mkdir(join(root, 'content/es/errors'), { recursive: true })
    await writeFile(join(root, 'content/errors/418.mdx'), '')
    await writeFile(join(root, 'content/errors/418.phrasings.txt'), `${own.join('\n')}\n`)
    await writeFile(join(root, `content/es/errors/${name}.phrasings.txt`), `${spanish.join('\n')}\n`)
    return readPhrasings(root, ['errors'], ['es'])
  }

  it('joins those of the article, as they are', async () => {
    const { phrasings, problems } = await readBoth(['no tea today'], ['ti: no hay té', 'la olla es chica'])
    expect(phrasings).toEqual({
      'errors/418': [
        { text: 'no tea today', language: 'en' },
        { text: 'ti: no hay té', language: 'es' },
        { text: 'la olla es chica', language: 'es' },
      ],
    })
    expect(problems).toEqual([])
  })

  it.each([
    ['a line that says its language', ['no tea'], ['es: no hay té'], '418'],
    ['a line that the other file has', ['es: la olla es chica'], ['La olla es chica'], '418'],
    ['one word changed from the other file', ['es: la olla de hoy es chica'], ['la olla de aquí es chica'], '418'],
    ['a file without an article', ['no tea'], ['no hay té'], '419'],
  ])('refuses %s', async (_, own, spanish, name) => {
    const { problems } = await readBoth(own, spanish, name)
    expect(problems.map(({ file }) => file)).toEqual([`content/es/errors/${name}.phrasings.txt`])
  })
})

it('lets short lines differ in one word', async () => {
  expect((await read(['tea page', 'tea error'])).problems).toEqual([])
})

it('refuses what another file says', async () => {
  expect((await read(['where is my tea'], ['Where is my tea?'])).problems.map(({ file }) => file)).toEqual([
    'content/off-topic.txt',
  ])
})

it('refuses a file without an article', async () => {
  expect((await read(['no tea'], [], '419')).problems[0]?.file).toBe('content/errors/419.phrasings.txt')
})
