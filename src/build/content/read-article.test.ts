import { describe, expect, it } from 'vitest'
import { formatProblem } from './problem'
import { readArticle } from './read-article'

const HEAD = `title: 404 - File not found
summary: The page is not at this address.
codes: [404]
kind: http
audience: [user]
fixedBy: [you]
messages: ['404']
retry: no
component: web
signs:
  where: [screen]
related: []
sources:
  - name: A source
reviewed: 2026-11-21
reviewBy: 2027-05-21
since: 2026-11-21`

const BODY = `<Meaning>
The page moved.
</Meaning>

<Who>
You.
</Who>

<WorkSafe>
Yes.
</WorkSafe>

<Steps>
<Step id="check" who="you" title="Check the link">
Look at it.
</Step>
</Steps>

<Verify>
The page opens.
</Verify>

<Causes>
<Cause title="A cut link">Half is gone.</Cause>
</Causes>

<Escalate to="support, admin" afterMinutes="30">
Call.
</Escalate>
`

function read(head: string, body: string) {
  return readArticle('content/errors/404.mdx', `---\n${head}\n---\n\n${body}`, 'Procore')
}

function mistakes(head: string, body = BODY): string[] {
  return read(head, body).problems.map(formatProblem)
}

describe('a sound article', () => {
  const result = read(HEAD, BODY)

  it('has no problem', () => {
    expect(result.problems).toEqual([])
  })

  it('tells its identity from its place', () => {
    expect('article' in result && result.article.entry).toMatchObject({
      id: 'errors/404',
      collection: 'errors',
      slug: '404',
    })
  })

  it('gives steps, headings and whom to contact from its body', () => {
    expect('article' in result && result.article.facts).toMatchObject({
      steps: [{ id: 'check', who: 'you', title: 'Check the link' }],
      headings: expect.arrayContaining([
        { id: 'meaning', text: 'What it means', depth: 2 },
        { id: 'who', text: 'Is it you, your administrator or Procore?', depth: 2 },
      ]),
      escalate: { to: ['support', 'admin'], afterMinutes: 30 },
    })
  })
})

describe('a mistake in the frontmatter is named with its line', () => {
  it.each([
    [
      'an unknown word',
      ['retry: no', 'retry: sometimes'],
      '9  retry: "sometimes" is not one of no, now, after-delay, with-backoff',
    ],
    ['a missing field', ['kind: http\n', ''], 'kind: is missing'],
    ['an unknown field', ['kind: http', 'kind: http\nsort: 3'], '6  sort: is not a known field'],
    ['a wrong type', ['codes: [404]', 'codes: [a]'], '4  codes.0: "a" is not a number'],
    ['a wrong date', ['since: 2026-11-21', 'since: today'], '18  since: "today" is not a date such as 2026-11-21'],
    [
      'a link that is no article id',
      ['related: []', 'related: [page-404]'],
      'related.0: "page-404" is not an article id such as errors/503',
    ],
    ['a long summary', ['not at this address', 'word '.repeat(26)], 'has more than 25 words'],
    ['broken YAML', ['codes: [404]', 'codes: [404'], 'YAML: '],
  ])('%s', (_, [from, to], expected) => {
    expect(mistakes(HEAD.replace(from ?? '', to ?? '')).join('\n')).toContain(expected)
  })

  it('no frontmatter at all', () => {
    expect(readArticle('content/errors/404.mdx', BODY, '').problems.map(formatProblem)).toEqual([
      'content/errors/404.mdx:1  starts with no frontmatter between two lines of ---',
    ])
  })

  it('a file name that cannot be an address', () => {
    expect(readArticle('content/errors/Not Found.mdx', '', '').problems).toHaveLength(1)
  })
})

describe('a mistake in the body is named with its line', () => {
  it.each([
    ['a part left out', BODY.replace(/<Verify>[\s\S]*<\/Verify>/, ''), 'the body lacks <Verify>'],
    [
      'parts out of order',
      BODY.replace(/<Who>[\s\S]*?<\/Who>/, '').concat('\n<Who>\nYou.\n</Who>\n'),
      '<Who> stands after <Escalate>',
    ],
    ['text outside the parts', `Hello.\n\n${BODY}`, '"Hello." stands outside the parts'],
    ['an unknown component', BODY.replace('The page moved.', '<Blink>x</Blink>'), '22  <Blink> is not one of'],
    ['a step without its reader', BODY.replace(' who="you"', ''), '<Step> needs an id, a title and who'],
    ['something else between steps', BODY.replace('<Steps>', '<Steps>\n\nText.\n'), '<Steps> holds only <Step>'],
    [
      'a heading without an id',
      BODY.replace('The page moved.', '### Why'),
      'heading "Why" has no permanent id: write "Why [#why]"',
    ],
    ['an id used twice', BODY.replace('id="check"', 'id="who"'), 'the id "who" stands twice'],
    ['an unknown contact', BODY.replace('support, admin', 'the boss'), '<Escalate to="the boss"> lists one or more of'],
    [
      'an expression',
      BODY.replace('The page moved.', 'Wait {5} seconds.'),
      '{5}: write \\{ and \\} for braces in text',
    ],
    ['an import', `import x from 'y'\n\n${BODY}`, 'import and export do not belong in an article'],
    ['broken MDX', BODY.replace('</Who>', ''), 'MDX: '],
  ])('%s', (_, body, expected) => {
    expect(mistakes(HEAD, body).join('\n')).toContain(expected)
  })
})
