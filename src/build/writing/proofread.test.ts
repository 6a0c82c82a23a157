import { describe, expect, it } from 'vitest'
import { formatProblems } from '../content/problem'
import { readArticle } from '../content/read-article'
import { overdue } from './overdue'
import { proofread } from './proofread'

const HEAD = `title: How to wait
summary: Wait a little, then try again.
audience: [user, developer]
messages: [Please try again, The grant is invalid]
aliases: [wait, patience, slow, hold on]
sources:
  - name: A source
reviewed: 2026-11-21
reviewBy: 2027-05-21
since: 2026-11-21`

const TWENTY = 'one two three four five six seven eight nine ten one two three four five six seven eight nine ten'

function article(body: string, head = HEAD) {
  const read = readArticle('content/guides/wait.mdx', `---\n${head}\n---\n\n${body}\n`, 'Procore')
  if (!('article' in read)) throw new Error(formatProblems(read.problems))
  return read.article
}

const faults = (body: string, head?: string) =>
  proofread([article(body, head)]).map(({ line, message }) => `${line} ${message}`)

describe('finds', () => {
  it('a long sentence, with its own line in a paragraph', () => {
    expect(faults(`Short one.\nThe page ${TWENTY} and so on and so forth.`)).toEqual([
      expect.stringMatching(/^15 a sentence of 28 words, the limit is 25: "The page one two .* so forth."$/),
    ])
  })

  it('a long cell of a table, though it is no sentence', () => {
    expect(faults(`| A |\n|---|\n| ${TWENTY} one two three four five six |`)).toEqual([
      expect.stringMatching(/^16 a sentence of 26 words/),
    ])
  })

  it('sentences that are long on average', () => {
    expect(faults(`We go ${TWENTY}.\n\nYou go ${TWENTY}.`)).toEqual([
      expect.stringMatching(/^14 sentences have 16\.7 words on average, the limit is 15; the longest: "We go/),
    ])
  })

  it('words too hard for the reader who reads least easily, and names the hardest sentence', () => {
    const found = faults('Organizational authorization configuration necessitates administrative intervention.')
    expect(found).toEqual([
      expect.stringMatching(/^14 the words for the user read at grade \d+\.\d, the limit is 8; .*"Organizational/),
    ])
  })

  it.each(['please', 'Sorry', 'oops', 'simply', 'just', 'technical difficulties', 'invalid', 'Forbidden'])(
    'the word "%s"',
    (word) => {
      expect(faults(`One line.\nThe other is ${word} here.`)).toEqual([
        expect.stringContaining(`15 "${word}" stands outside a quoted message`),
      ])
    },
  )

  it('a step that begins with no verb', () => {
    const step = '<Steps>\n<Step id="a" who="you" title="Patience for a minute">\nWait.\n</Step>\n</Steps>'
    expect(faults(step)).toEqual([
      '15 <Step title="Patience for a minute"> begins with no verb (see src/build/writing/verbs.ts)',
    ])
  })

  it('an article that hardly anybody would find', () => {
    expect(faults('Wait.', HEAD.replace(', slow, hold on', ''))).toEqual([expect.stringMatching(/^6 aliases: 2 other/)])
  })
})

describe('leaves alone', () => {
  it.each([
    ['a banned word in quotes', 'It says "Sorry, that is forbidden" on the screen.'],
    ['a banned word in code', 'The field `invalid_grant` and `please` stay as they are.'],
    ['a message of an article without quotes', 'Does it say The grant is invalid here?'],
    ['a longer word around a banned one', 'Adjust the justice of it.'],
    ['a short entry of a list', `- ${TWENTY}\n- ${TWENTY}`],
    ['a stop inside code', 'Call `GET /a.b/c.d?e` first. Then wait.'],
  ])('%s', (_what, body) => {
    expect(faults(body)).toEqual([])
  })

  it('words for developers that a user could not read', () => {
    const hard = 'Configure the authorization for every application that connects. Then send it again. '.repeat(4)
    expect(faults(`<For audience="developer">\n${hard}\n</For>`)).toEqual([])
    expect(faults(hard)).not.toEqual([])
  })
})

describe('an article past its review', () => {
  it.each([
    ['2027-05-22', 0],
    ['2027-06-20', 0],
    ['2027-06-21', 1],
  ])('on %s stops the build %i time(s)', (day, count) => {
    expect(overdue([article('Wait.')], Date.parse(day))).toHaveLength(count)
  })

  it('is named with its line and what to do', () => {
    expect(overdue([article('Wait.')], Date.parse('2027-07-01'))).toEqual([
      {
        file: 'content/guides/wait.mdx',
        line: 10,
        message: expect.stringMatching(/41 days ago.*set reviewed and reviewBy/) as string,
      },
    ])
  })
})
