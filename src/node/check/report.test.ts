import { expect, it } from 'vitest'
import { ungroup } from '../../content-model/messages'
import type { Entry, ErrorEntry } from '../../content-model/types'
import { coverageOf, reportText } from './report'

const page = {
  title: 'A page',
  summary: 'About pages.',
  codes: [],
  messages: [],
  aliases: [],
  related: [],
  sources: [{ name: 'A source' }],
  reviewed: '2026-11-21',
  reviewBy: '2027-05-21',
  since: '2026-11-21',
}
const error = {
  ...page,
  collection: 'errors',
  topic: 'open',
  fixedBy: ['you'],
  retry: 'no',
  component: 'web',
  signs: {},
} satisfies Partial<ErrorEntry>

const entries: Entry[] = [
  {
    ...error,
    id: 'errors/503',
    slug: '503',
    kind: 'http' as const,
    audience: ['user', 'developer'],
    messages: ungroup([{ from: 'service', texts: ['Unavailable', 'Too busy'] }]),
  },
  { ...error, id: 'errors/lost', slug: 'lost', kind: 'login' as const, audience: ['user'], aliases: ['mot de passe'] },
  {
    ...page,
    id: 'guides/wait',
    slug: 'wait',
    collection: 'guides',
    audience: ['admin'],
    messages: ungroup([{ from: 'browser', texts: ['Too busy'] }]),
    reviewed: '2026-10-01',
    reviewBy: '2027-04-01',
  },
]
const texts = { 'errors/503': 'Wait for the server.', 'errors/lost': '', 'guides/wait': 'A blog into which one logs.' }
const same = [
  ['password', 'mot de passe'],
  ['log in', 'sign in'],
  ['drawing', 'plano'],
]
const coverage = coverageOf({ entries, texts, vocabulary: { same } }, Date.parse('2027-04-03'))

it('counts articles by kind and by reader', () => {
  expect(coverage.kinds.filter(({ articles }) => articles > 0)).toEqual([
    { kind: 'http', articles: 1, audiences: { user: 1, admin: 0, developer: 1 } },
    { kind: 'login', articles: 1, audiences: { user: 1, admin: 0, developer: 0 } },
    { kind: 'guide', articles: 1, audiences: { user: 0, admin: 1, developer: 0 } },
  ])
})

it('counts a message once, and names the errors that have none', () => {
  expect(coverage.messages).toBe(2)
  expect(coverage.withoutMessage).toEqual(['errors/lost'])
})

it('names the words that stand in no article as words of their own', () => {
  expect(coverage.withoutArticle).toEqual([
    ['log in', 'sign in'],
    ['drawing', 'plano'],
  ])
})

it('puts the article that was checked longest ago first, and counts the days of those past their time', () => {
  expect(coverage.reviews.map(({ id, daysOverdue }) => [id, daysOverdue])).toEqual([
    ['guides/wait', 2],
    ['errors/503', 0],
    ['errors/lost', 0],
  ])
})

it('reads as lines for a terminal', () => {
  expect(reportText(coverage).split('\n')).toEqual(
    expect.arrayContaining([
      'http                   1           1           0           1',
      '2 messages known',
      'Words without an article: 2',
      '  drawing, plano',
      'Longest unchecked: 3',
      '  guides/wait: checked 2026-10-01, due 2027-04-01',
      'Past their review: 1',
      '  guides/wait: 2 days',
    ]),
  )
})
