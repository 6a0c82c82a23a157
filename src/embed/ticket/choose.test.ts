import { describe, expect, it } from 'vitest'
import { readJudged } from '../../../test/eval/judged'
import { realContent } from '../../../test/real-content'
import { readPaste } from '../../paste/read-paste'
import { embedIndex, ticketData } from '../../node/write/embed'
import { chooseArticles, type TicketAnswer } from './choose'
import { readKnowledge } from './data'

// @vitest-environment node

const NOW = new Date('2026-11-30T12:00:00Z')
const content = await realContent()
/** As the files arrive in a browser. */
const published = (data: unknown): unknown => JSON.parse(JSON.stringify(data))
const known = readKnowledge(published(embedIndex(content)), published(ticketData(content)))
const choose = (text: string) => chooseArticles(text, known, NOW)
const idsOf = ({ articles }: TicketAnswer) => articles.map(({ id }) => id)

describe('judged tickets', async () => {
  const judged = ['tickets', 'fresh-tickets'].flatMap((name) => readJudged(`test/eval/${name}.jsonl`))
  const outcomes: { answer: TicketAnswer; expect: string[]; secrets: string[] }[] = []
  for (const { query, expect: expected, secrets = [] } of judged)
    outcomes.push({ answer: await choose(query), expect: expected, secrets })
  const answerable = outcomes.filter((one) => one.expect.length > 0)
  const others = outcomes.filter((one) => one.expect.length === 0)

  it('the right article comes first', () => {
    const first = answerable.filter((one) => one.expect.includes(`/${one.answer.articles[0]?.id}`))
    expect(first.length / answerable.length).toBeGreaterThanOrEqual(0.95)
  })

  it('of what no article answers, little is offered, and less as more than a guess', () => {
    const share = (ones: unknown[]) => ones.length / others.length
    expect(share(others.filter(({ answer }) => answer.articles.length > 0))).toBeLessThanOrEqual(0.15)
    expect(share(others.filter(({ answer }) => answer.articles.length > 0 && answer.isSure))).toBeLessThanOrEqual(0.1)
  })

  it('nothing shows a secret, and never more than three articles are offered', () => {
    for (const { answer, secrets } of outcomes) {
      for (const secret of secrets) expect(JSON.stringify(answer)).not.toContain(secret)
      expect(answer.articles.length).toBeLessThanOrEqual(3)
      expect(new Set(idsOf(answer)).size).toBe(answer.articles.length)
    }
  })
})

it('recognizes with the published files what it recognizes with the whole catalogue', () => {
  const { articles, site, makers } = content
  const whole = {
    entries: articles.map(({ entry }) => entry),
    hosts: site.productHosts,
    links: site.links,
    makers,
  }
  for (const name of ['pastes', 'fresh-pastes', 'whose-pastes'])
    for (const { query } of readJudged(`test/eval/${name}.jsonl`))
      expect(readPaste(query, known.context, NOW), query).toEqual(readPaste(query, whole, NOW))
})

it.each([
  ['a code in a sentence', 'Hi,\n\nafter saving I get 502 Bad Gateway. Can you help?', 'errors/502', '502 Bad Gateway'],
  [
    'an identifier in a log',
    'our log says\n{"error":"invalid_grant"}\nsince today',
    'errors/refresh-token-invalid',
    'invalid_grant',
  ],
  [
    'words of people',
    'Hello team, Procore keeps throwing me out since Monday.',
    'errors/session-timeout',
    'throwing me out',
  ],
  [
    'HTML',
    '<div>Hi,</div><div>I get a <b>503 Service Unavailable</b> all day</div>',
    'errors/503',
    '503 Service Unavailable',
  ],
])('offers an article with what speaks for it: %s', async (_, text, id, quoted) => {
  const { articles, isSure } = await choose(text)
  expect(isSure).toBe(true)
  expect(articles[0]?.id).toBe(id)
  expect(articles[0]?.reason).toMatch(/^In the ticket: “.*”$/)
  expect(articles[0]?.reason).toContain(quoted)
})

it('names whose error it is, and offers nothing where the product is not named', async () => {
  const { maker, articles } = await choose('Hi,\n\nour bookkeeper gets "QuickBooks Error 6000, -83". Can you fix it?')
  expect(maker?.name).toBe('QuickBooks')
  expect(maker?.advice).toContain('QuickBooks')
  expect(articles).toEqual([])
})

it('offers guesses where it only looks like the error of another system', async () => {
  const answer = await choose(
    'Hi,\n\nI cannot see the project in my list. The log says\n{"errorCode":"E1","message":"busy"}',
  )
  expect(answer.maker?.name).toBe('Another system')
  expect(idsOf(answer)).toEqual(['errors/project-not-in-list'])
  expect(answer.isSure).toBe(false)
})

it.each([
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['small talk', 'Hi,\n\nany update on this?\n\nThanks,\nJo'],
  ['another trade', 'Please order 40 safety vests in size L for the Harbor View site.'],
  ['bytes', Array.from({ length: 4000 }, (_, at) => String.fromCharCode((at * 7919) % 65536)).join('')],
])('offers nothing for %s', async (_, text) => {
  expect(await choose(text)).toMatchObject({ articles: [], maker: undefined })
})

it('reads the start and the end of a ticket of 5 MB', async () => {
  const filling = 'The concrete of level three was poured as planned.\n'.repeat(100_000)
  const answer = await choose(`${filling}\nNow each page says 503 Service Unavailable.`)
  expect(idsOf(answer)[0]).toBe('errors/503')
  expect(answer.skipped).toBeGreaterThan(4900)
})

it.each([
  [
    'a token behind the error',
    '401 Unauthorized with Authorization: Bearer 9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    '9f8e7d6c',
  ],
  ['a password in the sentence', 'My account has been locked, password: Tr0ub4dor&3x', 'Tr0ub4dor'],
  ['a password in pieces of HTML', '<p>503 Service Unavailable pass<b>word: hunter2hunter2</b></p>', 'hunter2'],
  ['a mail address', 'jim.novak@acme.example: your account has been locked', 'jim.novak'],
])('quotes the ticket without %s', async (_, text, secret) => {
  const answer = await choose(text)
  expect(answer.articles.length).toBeGreaterThan(0)
  expect(JSON.stringify(answer)).not.toContain(secret)
})
