import { describe, expect, test } from 'vitest'
import { ungroup } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import { fuseSimilar } from './fuse-similar'
import { readBodies } from './read-bodies'
import { createSearch, type Result } from './search'

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

const catalogue = {
  entries: [
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
  ],
  texts: { 'guides/503': 'Clear the cache of the browser. Retry later.' },
  vocabulary: {
    same: [
      ['log in', 'login', 'iniciar sesión'],
      ['locked', 'bloqueado'],
    ],
    stop: ['the is a to this in can i how do not please from my of'],
    trouble: ['cannot not locked'],
    tasks: ['export create'],
    address: 'broken link',
  },
  product: 'Acme',
  hosts: ['acme.test'],
  commonest: [],
}
const search = createSearch({ ...catalogue, ...readBodies(catalogue) }, fuseSimilar)

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
    ['the start of a word', 'unavai', ['503']],
    ['a range', '5xx', ['503']],
    ['a typo', 'servce unavailble', ['503']],
    ['words in any order', 'unavailable service', ['503']],
    ['another language', 'iniciar sesión', ['locked']],
    [
      'a message with its hole filled',
      'App is not connected to this company. Please install Zebra from the store',
      ['not-connected'],
    ],
    ['the page a source stands on', 'https://help.test/unlock-a-user', ['locked']],
    ['an address of the product itself', 'https://app.acme.test/123/project', ['links']],
    ['a damaged address', 'https\\\\app.acme.test/123/pro', ['links']],
    ['words that tell nothing each, as an alias has them', 'i do this', ['alone']],
    ['a number of a task that went wrong', 'cannot export 503 files', ['503']],
    ['words of a body, for who is in trouble', 'cache not clear', ['503']],
  ])('%s', (_, query, expected) => {
    expect(slugs(query)).toEqual(expected)
  })

  test('what is not typed to the end, while typing', () => {
    expect(slugs('unavai', true)).toEqual(['503'])
    expect(slugs('forb', true)).toEqual(['403'])
    expect(slugs('50', true)).toEqual(['503'])
  })
})

describe('stays quiet', () => {
  test.each([
    '',
    '   ',
    'acme',
    'the',
    'acme pricing',
    'how do i create a browser',
    'export 503 files',
    'can i',
    '404',
    '!?',
    '{}',
  ])('about %j', (query) => {
    expect(slugs(query)).toEqual([])
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
    ['cache not clear', 'Mentions your words'],
  ])('%s', (query, expected) => {
    expect(search.find(query).results.map(why)[0]).toBe(expected)
  })
})

test('marks the words in title, summary and reason', () => {
  const [first] = search.find('service 503').results
  expect(first?.marks.title).toEqual([[0, 11]])
  expect(first?.marks.summary).toEqual([[6, 9]])
})

test('names the codes nobody has written about, with the nearest', () => {
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
    expect(search.find('cannot log in', false, only)).toMatchObject({ results: [], near: [] })
  })
})

test('when nothing answers, names the errors with the nearest words', () => {
  const { results, near } = search.find('acme forbidden pricing model')
  expect(results).toEqual([])
  expect(near.map(({ id }) => id)).toEqual(['guides/403'])
  expect(search.find('403').near).toEqual([])
})
