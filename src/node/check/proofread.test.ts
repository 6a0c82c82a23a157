import { describe, expect, it } from 'vitest'
import { formatProblems } from '../read/problem'
import { readArticle } from '../read/read-article'
import { overdue, proofread } from './proofread'

const HEAD = `title: How to wait
summary: Wait a little, then try again.
audience: [user, developer]
messages: [{ from: procore, texts: [Please try again, The grant is invalid] }]
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
  proofread([article(body, head)]).map(({ line, column, found, expected }) => `${line}:${column} ${found}; ${expected}`)

describe('finds', () => {
  it('a long sentence, with its own line in a paragraph', () => {
    expect(faults(`Short one.\nThe page ${TWENTY} and so on and so forth.`)).toEqual([
      expect.stringMatching(/^15:1 28 words: "The page one two .*…"; at most 25 words$/),
    ])
  })

  it('a long cell of a table, though it is no sentence', () => {
    expect(faults(`| A |\n|---|\n| ${TWENTY} one two three four five six |`)).toEqual([
      expect.stringMatching(/^16:3 26 words/),
    ])
  })

  it('sentences that are long on average', () => {
    expect(faults(`We go ${TWENTY}.\n\nYou go ${TWENTY}.`)).toEqual([
      expect.stringMatching(/^14:1 16\.7 words on average; the longest: "We go .*; at most 15 on average$/),
    ])
  })

  it('words too hard for the reader who reads least easily, and names the hardest sentence', () => {
    const found = faults('Organizational authorization configuration necessitates administrative intervention.')
    expect(found).toEqual([
      expect.stringMatching(/^14:1 grade \d+\.\d: "Organizational .*; grade 8 at most over all words for the user/),
    ])
  })

  it.each(['please', 'Sorry', 'oops', 'simply', 'just', 'technical difficulties', 'invalid', 'Forbidden'])(
    'the word "%s"',
    (word) => {
      expect(faults(`One line.\nThe other is ${word} here.`)).toEqual([
        expect.stringContaining(`15:14 "${word}" in "One line. The other is`),
      ])
    },
  )

  it.each(['The hour is our advice.', 'It comes from an independent guide.', 'No Procore page states\na limit.'])(
    'help that speaks about its sources: %s',
    (sentence) => {
      expect(faults(`Wait an hour.\n${sentence}`)).toEqual([
        expect.stringMatching(/^15:\d+ ".+" in "Wait an hour\..*; help that does not speak about its sources$/),
      ])
      expect(
        faults('Wait.', HEAD.replace('reviewed:', `sourceNotes: ['${sentence.replace('\n', ' ')}']\nreviewed:`)),
      ).toEqual([])
    },
  )

  it('a step that begins with no verb', () => {
    const step = '<Steps>\n<Step id="a" who="you" title="Patience for a minute">\nWait.\n</Step>\n</Steps>'
    expect(faults(step)).toEqual(['15:31 title="Patience for a minute"; a title that begins with a verb'])
  })

  it('a long note on the sources', () => {
    const head = HEAD.replace('reviewed:', `sourceNotes: [The page ${TWENTY} and so on and so forth.]\nreviewed:`)
    expect(faults('Wait.', head)).toEqual([expect.stringMatching(/^9:\d+ 28 words/)])
  })

  it('an article that hardly anybody would find', () => {
    expect(faults('Wait.', HEAD.replace(', slow, hold on', ''))).toEqual([
      expect.stringMatching(/^6:1 2 of them; at least 4/),
    ])
  })
})

describe('leaves alone', () => {
  it.each([
    ['a banned word in quotes', 'It says "Sorry, that is forbidden" on the screen.'],
    ['a banned word in code', 'The field `invalid_grant` and `please` stay as they are.'],
    ['a message of an article without quotes', 'Does it say The grant is invalid here?'],
    ['a longer word around a banned one', 'Adjust the justice of it.'],
    ['a short entry of a list', `- ${TWENTY}\n- ${TWENTY}`],
    ['terms of the field', 'Use exponential backoff with jitter for idempotent authorization endpoints.'],
    ['advice of our own', 'Ask support <Advice>after half an hour</Advice>.'],
    ['a stop inside code', 'Call `GET /a.b/c.d?e` first. Then wait.'],
  ])('%s', (_what, body) => {
    expect(faults(body)).toEqual([])
  })

  it('words for developers that a user could not read', () => {
    const hard = 'Consider the consequences of every operation that connects. Then send it again. '.repeat(4)
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
        column: 11,
        about: 'reviewBy',
        found: '2027-05-21, which was 41 days ago',
        expected: 'a check of the facts at most 30 days after that day',
        fix: 'Check the facts against the sources, then set reviewed and reviewBy.',
      },
    ])
  })
})
