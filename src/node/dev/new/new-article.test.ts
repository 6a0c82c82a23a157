import { describe, expect, it } from 'vitest'
import { readArticle } from '../../read/read-article'
import { proofread } from '../../check/proofread'
import { addAddress, countNotes, skeleton, toTranslate } from './skeleton'
import { readWish, type Ask } from './answers'

const TODAY = '2026-11-21'
const takeProposals: Ask = async (_question, proposal) => proposal

/** Answers by the first word of the question, and lists what was asked. */
function answers(by: Record<string, string[]>): Ask & { asked: string[] } {
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    const key = Object.keys(by).find((start) => question.includes(start))
    return (key && by[key]?.shift()) ?? ''
  }
  return Object.assign(ask, { asked })
}

describe('a skeleton', () => {
  it.each([
    ['an error with a code', ['error', '418'], {}],
    ['an error with a message', ['error', 'wrong-color'], { 'Title:': ['"The color is wrong: try {blue}"'] }],
    ['a login error for administrators', ['error', 'badge-lost'], { 'What kind': ['login'], 'Who meets': ['admin'] }],
    [
      'an error for developers',
      ['error', 'bad-scope'],
      { 'Who meets': ['developer'], 'Who can': ['developer, admin'] },
    ],
    ['an error of the service itself', ['error', '599'], { 'Who can': ['service'] }],
    ['a guide', ['guide', 'clean-the-screen'], {}],
    ['a question', ['faq', 'why-me'], {}],
  ])('of %s can be read as it stands', async (_what, words, by) => {
    const wish = await readWish(words, answers(by), TODAY)
    const { problems } = readArticle(
      `content/${wish.collection}/${wish.slug}.mdx`,
      skeleton(wish, 'Procore'),
      'Procore',
    )
    expect(problems).toEqual([])
  })

  it('names an HTTP error as the standard does, and is due for review in half a year', async () => {
    const wish = await readWish(['error', '418'], takeProposals, TODAY)
    expect(skeleton(wish, 'Procore')).toMatch(
      /^---\ntitle: 418 I'm a Teapot\n(.|\n)*\ncodes: \[418\]\n(.|\n)*\nreviewed: 2026-11-21\nreviewBy: 2027-05-21\n/,
    )
  })

  it('leaves a note for the author in every part that wants words', async () => {
    const text = skeleton(await readWish(['error', '418'], takeProposals, TODAY), 'Procore')
    const read = readArticle('content/errors/418.mdx', text, 'Procore')
    expect('article' in read && countNotes(read.article.tree)).toBe(7)
  })
})

describe('the check asks the author', () => {
  it('for other wordings, and for the signs that the wizard needs', async () => {
    const read = readArticle(
      'content/errors/418.mdx',
      skeleton(await readWish(['error', '418'], takeProposals, TODAY), 'Procore'),
      'Procore',
    )
    if (!('article' in read)) throw new Error('it cannot be read')
    expect(proofread([read.article]).map(({ about, found }) => [about, found])).toEqual([
      ['aliases', 'no other wordings'],
      ['signs', 'no answer of the wizard'],
    ])
  })
})

describe('what is wished for', () => {
  it('is refused before anything else is asked when its address is taken', async () => {
    const ask = answers({})
    const refuse = async () => {
      throw new Error('there already')
    }
    await expect(readWish(['error', '404'], ask, TODAY, refuse)).rejects.toThrow('there already')
    expect(ask.asked).toEqual([])
  })

  it('asks only for what the command does not say', async () => {
    const ask = answers({ 'What is it': ['faq'], 'Its address': ['why-me'] })
    const wish = await readWish([], ask, TODAY)
    expect(wish).toMatchObject({ collection: 'faq', slug: 'why-me', title: 'Why me', audience: ['user'], codes: [] })
    expect(ask.asked).toHaveLength(5)
  })

  it('asks again when what was typed does not fit, and says why', async () => {
    const ask = answers({ 'Who meets': ['foremen', 'user, admin'] })
    expect((await readWish(['guide', 'x'], ask, TODAY)).audience).toEqual(['user', 'admin'])
    expect(ask.asked).toContain(
      '"foremen" is not one or more of user, admin, developer. Who meets it: user, admin, developer',
    )
  })

  it.each([
    [['novel', 'x'], '"novel" is not error, guide or faq. What is it: error, guide or faq?'],
    [['error', 'Bad_Name'], '"Bad_Name" is not lower-case letters, digits and single hyphens. Its address'],
    [['error'], '"" is not lower-case letters, digits and single hyphens. Its address'],
  ])('refuses %j of a command with the reason', async (words, reason) => {
    await expect(readWish(words, takeProposals, TODAY)).rejects.toThrow(reason)
  })
})

describe('the ledger', () => {
  const LEDGER = '# comment\naddresses:\n  - /errors/400\n  - /errors/404\n  - /support\nmoved: {}\n'

  it.each([
    ['in the middle', '/errors/403', ['/errors/400', '/errors/403', '/errors/404', '/support']],
    ['at the start', '/', ['/', '/errors/400', '/errors/404', '/support']],
    ['at the end', '/tree', ['/errors/400', '/errors/404', '/support', '/tree']],
    ['once only', '/errors/404', ['/errors/400', '/errors/404', '/support']],
  ])('takes an address %s', (_where, address, list) => {
    const lines = list.map((entry) => `  - ${entry}`).join('\n')
    expect(addAddress(LEDGER, address)).toBe(`# comment\naddresses:\n${lines}\nmoved: {}\n`)
  })

  it('takes one as the last line of the file too', () => {
    expect(addAddress('addresses:\n  - /a', '/b')).toBe('addresses:\n  - /a\n  - /b')
  })

  it('says when it is no ledger', () => {
    expect(() => addAddress('moved: {}', '/a')).toThrow('has no line "addresses:"')
  })
})

it.each([
  ['nothing where there is one language', 'errors' as const, [], []],
  [
    'an article and an option for each language',
    'errors' as const,
    ['es', 'fr'],
    [
      'content/es/errors/418.mdx and 418.phrasings.txt beside it',
      'content/es/questions.yaml',
      'content/fr/errors/418.mdx',
      'npm run content:translated -- errors/418',
    ],
  ],
  ['no option of a guide', 'guides' as const, ['es'], ['content/es/guides/418.mdx']],
])('asks to translate %s', (_, collection, languages, parts) => {
  const text = toTranslate({ collection, slug: '418' }, languages)
  for (const part of parts) expect(text).toContain(part)
  expect(text === '').toBe(languages.length === 0)
  expect(text.includes('questions.yaml')).toBe(collection === 'errors' && languages.length > 0)
})
