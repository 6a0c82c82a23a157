import { describe, expect, it } from 'vitest'
import { readArticle } from './read-article'

const HEAD = `title: 404 - File not found
summary: The page is not at this address.
codes: [404]
kind: http
topic: open
audience: [user]
fixedBy: [you]
messages: [{ from: procore, texts: ['404'] }]
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
