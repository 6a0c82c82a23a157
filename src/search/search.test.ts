import { describe, expect, test } from 'vitest'
import { ungroup } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import { learnSearchData } from '../node/read/search-data'
import { atOnce, inSlices } from '../text/slices'
import { createFuzzy, createFuzzyIndex } from './fuzzy'
import { createRanker } from './ranker'
import type { Result } from './reasons'
import { answerOf, createSearch } from './search'
import { SETTINGS } from './settings'

function entry(slug: string, fields: Partial<Entry>): Entry {
  return {
    id: `guides/${slug}`,
    collection: 'guides',
    slug,
    title: slug,
    summary: `About ${slug}.`,
    audience: ['user'],
    codes: [],
    messages: [],
    aliases: [],
    related: [],
    sources: [{ name: 'Handbook' }],
    reviewed: '2026-01-01',
    reviewBy: '2027-01-01',
    since: '2026-01-01',
    ...fields,
  } as Entry
}

const entries = [
  entry('503', {
    title: '503 Service Unavailable',
    codes: [503],
    messages: ungroup([{ from: 'service', texts: ['503 Service Unavailable', 'The server is overloaded'] }]),
    aliases: ['site is down'],
  }),
  entry('403', {
    title: '403 Forbidden',
    codes: [403],
    messages: ungroup([
      { from: 'service', texts: ['403 Forbidden'] },
      { from: 'browser', by: 'Firefox', texts: ['Zone boundary crossed'] },
      { from: 'server-between', by: 'nginx', texts: ['Gate keeper says halt'] },
    ]),
  }),
  entry('not-connected', {
    title: 'App is not connected',
    codes: [403],
    messages: ungroup([
      { from: 'service', texts: ['App is not connected to this company. Please install {app} from the store'] },
    ]),
  }),
  entry('locked', {
    title: 'Account locked',
    aliases: ['cannot log in'],
    sources: [{ name: 'Help', url: 'https://help.test/unlock-a-user' }],
  }),
  entry('alone', { title: 'Alone', aliases: ['can i do this'] }),
  entry('links', { title: 'Page not found', aliases: ['broken link'] }),
]

const phrasings = {
  'guides/503': [
    { text: 'everything is down again', language: 'en' },
    { text: 'the whole site went away this morning', language: 'en' },
    { text: 'se cayó el sitio', language: 'es' },
  ],
  'guides/locked': [
    { text: 'it says too many tries and now i am shut out', language: 'en' },
    { text: 'mi cuenta está bloqueada', language: 'es' },
  ],
  'guides/not-connected': [{ text: 'our integration never got access to the company', language: 'en' }],
}
const offTopic = ['how do i make a purchase order', 'acme pricing', 'where do i print a drawing', 'who won the game']
const sources = { entries, phrasings, offTopic, language: 'en' }
const data = learnSearchData(sources)
const fuzzy = createFuzzy(entries, createFuzzyIndex(entries))
const search = createSearch(entries, data, fuzzy)

function slugs(query: string, typing = false) {
  return search.find(query, typing).results.map(({ id }) => id.slice('guides/'.length))
}

function why({ why: { label, quote } }: Result) {
  return quote === undefined ? label : `${label}: ${quote}`
}

describe('finds', () => {
  test.each([
    ['a code: its own article first, then others that carry it', '403', ['403', 'not-connected']],
    ['a code in words', 'five oh three', ['503']],
    ['a code with the letter o', '5o3', ['503']],
    ['a range', '5xx', ['503']],
    ['a code with words that say nothing', 'http error code 503', ['503']],
  ])('%s', (_, query, expected) => {
    expect(slugs(query)).toEqual(expected)
  })

  test.each([
    ['a typo', 'servce unavailble', '503'],
    ['words in any order', 'unavailable service', '503'],
    ['how people ask', 'shut out after too many tries', 'locked'],
    ['another language', 'cuenta bloqueada', 'locked'],
    [
      'a message with its hole filled',
      'App is not connected to this company. Please install Zebra from the store',
      'not-connected',
    ],
    ['the page of a source', 'https://help.test/unlock-a-user', 'locked'],
  ])('%s', (_, query, expected) => {
    expect(slugs(query)[0]).toBe(expected)
  })

  test('what is not typed to the end, while typing', () => {
    expect(slugs('service unavai', true)[0]).toBe('503')
    expect(slugs('50', true)).toEqual(['503'])
    expect(slugs('5', true)).toEqual(['503'])
  })
})

describe('has no result', () => {
  test.each(['', '   ', 'acme pricing', 'make a purchase order', '404', '!?', '{}'])('for %j', (query) => {
    expect(slugs(query)).toEqual([])
  })
})

describe('three degrees of sureness', () => {
  const ranked = Array.from({ length: 10 }, (_, entry) => ({ entry, score: 1 - entry / 100, codes: [403] }))
  const rank = (sureness: number, isCodeAlone = false) => {
    const { results, guesses } = answerOf({ sorted: ranked, sureness, isCodeAlone })
    return [results.length, guesses.length]
  }

  test('results when it is sure, with no guess beside them', () => {
    expect(rank(SETTINGS.sure)).toEqual([5, 0])
    expect(rank(-5, true)).toEqual([10, 0])
  })

  test('at most three guesses when it is not', () => {
    expect(rank(SETTINGS.guess)).toEqual([0, 3])
  })

  test('nothing for what is not like anything here', () => {
    expect(rank(SETTINGS.guess - 0.1)).toEqual([0, 0])
  })

  test('articles far behind the first are no results', () => {
    const far = [{ entry: 0, score: 5, codes: [] }, ...ranked]
    expect(answerOf({ sorted: far, sureness: 5, isCodeAlone: false }).results).toHaveLength(1)
  })
})

describe('says why', () => {
  test.each([
    ['503', 'Matches the code 503'],
    ['The server is overloaded', 'Matches the message: The server is overloaded'],
    ['zone boundary crossed', 'Firefox writes: Zone boundary crossed'],
    ['gate keeper says halt', 'A server such as nginx writes: Gate keeper says halt'],
    ['site is down', 'Also known as: site is down'],
    ['account locked', 'Matches the title'],
    ['our integration never got access', 'Close to how people describe it'],
  ])('%s', (query, expected) => {
    const { results, guesses } = search.find(query)
    expect([...results, ...guesses].map(why)[0]).toBe(expected)
  })

  test('and quotes no message of which a single word is there', () => {
    const { results, guesses } = search.find('overloaded with the whole site down')
    expect([...results, ...guesses].flatMap(({ why: { quote } }) => quote ?? [])).not.toContain(
      'The server is overloaded',
    )
  })
})

test('marks the words in title, summary and reason', () => {
  const [first] = search.find('service 503').results
  expect(first?.marks.title).toEqual([[0, 11]])
  expect(first?.marks.summary).toEqual([[6, 9]])
})

test('names the codes that no article is about, with the nearest', () => {
  expect(search.find('504').missing).toEqual([{ code: 504, nearest: [503] }])
  expect(search.find('503').missing).toEqual([])
})

test.each([
  ['a huge paste', 'App is not connected to this company. '.repeat(30_000)],
  ['one long word', 'x'.repeat(100_000)],
  ['marks and signs', '<>&"\'`\\{}[]()*+?.^$|'.repeat(1000)],
  ['other scripts', '数据库错误 🚧 ошибка сервера'],
])('%s does no harm', (_, query) => {
  expect(() => search.find(query, true)).not.toThrow()
})

describe('filters', () => {
  const only = (id: string) => id === 'guides/not-connected'

  test('leave articles out', () => {
    expect(search.find('403', false, only).results.map(({ id }) => id)).toEqual(['guides/not-connected'])
  })

  test('let in nothing that was too weak before, and offer nothing in its place', () => {
    expect(search.find('account locked', false, only)).toMatchObject({ results: [], guesses: [] })
  })
})

test('the same sources give the same data and the same answers, in slices and at once', async () => {
  expect(learnSearchData(sources)).toEqual(data)
  let time = 0
  const sliced = await inSlices(
    createRanker(entries, data, fuzzy),
    () => Promise.resolve(),
    () => (time += 20),
  )
  const whole = atOnce(createRanker(entries, data, fuzzy))
  for (const query of ['503', 'account lokced', 'shut out']) expect(sliced.rank(query)).toEqual(whole.rank(query))
})

test('without a model, as in a catalogue that is too large for one, the passages rank', () => {
  const { results } = createSearch(entries, { ...data, model: undefined }).find('too many tries and shut out')
  expect(results[0]?.id).toBe('guides/locked')
})

test('Fuse finds titles that are typed wrong', () => {
  const near = createFuzzy(entries, createFuzzyIndex(entries)).nearness('acount lockd', [...entries.keys()])
  const [nearest] = [...near].toSorted(([, a], [, b]) => b - a)
  expect(nearest?.[0]).toBe(entries.findIndex(({ slug }) => slug === 'locked'))
})
