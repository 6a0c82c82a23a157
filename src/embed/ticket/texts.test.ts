import { describe, expect, it } from 'vitest'
import { insertionOf } from './insertion'
import { plainText } from './telling'
import { quoteFor, shortQuote } from './choose'

describe('what is inserted', () => {
  const article = {
    id: 'errors/cors' as const,
    title: `"No 'Access' header" <script>alert(1)</script>`,
    summary: 'A & B < C',
    reason: 'In the ticket: “…”',
  }

  it('is title, summary and address, a line each', () => {
    const { text, url, language } = insertionOf(article, 'https://help.example/')
    expect(url).toBe('https://help.example/errors/cors')
    expect(text).toBe(`${article.title}\n${article.summary}\n${url}`)
    expect(language).toBe('en')
  })

  it('is HTML in which every text is escaped', () => {
    const { html } = insertionOf(article, 'https://help.example/a"b/')
    expect(html).toBe(
      '<p lang="en"><a href="https://help.example/a&quot;b/errors/cors">&quot;No &#39;Access&#39; header&quot; ' +
        '&lt;script&gt;alert(1)&lt;/script&gt;</a><br>A &amp; B &lt; C</p>',
    )
  })

  it('says nothing of the ticket but the reason, which stands apart', () => {
    const { reason, text, html } = insertionOf(article, 'https://help.example/')
    expect(reason).toBe(article.reason)
    expect(text + html).not.toContain('In the ticket')
  })
})

it.each([
  ['text as it is', 'a < b and 1 > 0, <none>', 'a < b and 1 > 0, <none>'],
  ['lines of HTML', '<p>Hi,</p><p>it is <b>locked</b>, again.</p>', ' Hi,\n it is locked, again.\n'],
  ['entities', '<div>can&#39;t &amp; won&#39;t</div>', " can't & won't\n"],
  ['no script or style', '<p>one</p><script>alert("<p>")</script><style>p{}</style>two', ' one\n  two'],
  ['what comes after a tag that nobody closed', '<p>one</p><script src="x">two', ' one\n two'],
])('plain text: %s', (_, html, text) => {
  expect(plainText(html)).toBe(text)
})

describe('quotes', () => {
  const ticket = 'Hello.\nWe opened it. Now it says Permission denied, sorry on each page.\nGET /x -> 403\nBye.'
  it.each([
    ['matched the message “Permission denied, sorry”', 'Now it says Permission denied, sorry on each page.'],
    ['403 in the text', 'GET /x -> 403'],
    ['covers invalid_grant', undefined],
    ['often goes with it', undefined],
    ['matched the message “Your account has been locked”', undefined],
  ])('the sentence that has what the reason speaks of: %s', (why, quote) => {
    expect(quoteFor(ticket, why)).toBe(quote)
  })

  it('begin shortly before what matters, in a long sentence', () => {
    const long = `${'it was a long and sunny day on the site '.repeat(5)}and then 503 Service Unavailable came up everywhere`
    const quote = quoteFor(long, '503 in the text')
    expect(quote).toMatch(/^… .{0,40}503 Service Unavailable/)
    expect(quote?.length).toBeLessThanOrEqual(94)
  })

  it('cut no word, no tag of a secret in half, and nothing is longer than a few lines', () => {
    expect(shortQuote('word '.repeat(40))).toMatch(/^(?:word ?)+ …$/)
    expect(shortQuote(`${'x'.repeat(80)} [access token hidden] and more`)).toBe(`${'x'.repeat(80)} …`)
    expect(shortQuote('x'.repeat(5000))).toHaveLength(92)
  })
})
