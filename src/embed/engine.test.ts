import { describe, expect, it } from 'vitest'
import { ungroup, type MessageGroup } from '../content-model/messages'
import type { ArticleId } from '../content-model/types'
import { learnSearchData } from '../node/read/search-data'
import { createSuggest, toAddressQuery } from './engine'

interface Fields {
  title: string
  codes?: number[]
  messages: MessageGroup[]
}

function published(slug: string, fields: Fields) {
  const id: ArticleId = `errors/${slug}`
  const texts = { id, slug, summary: `About ${slug}.` }
  return { ...texts, codes: [], aliases: [], sources: [], ...fields }
}

const entries = [
  published('503', {
    title: '503 Service Unavailable',
    codes: [503],
    messages: [{ from: 'service', texts: ['503 Service Unavailable'] }],
  }),
  published('login', {
    title: 'Login trouble',
    messages: [{ from: 'service', texts: ['Your account has been locked'] }],
  }),
]
const sources = {
  entries: entries.map(({ messages, ...entry }) => ({ ...entry, messages: ungroup(messages) })),
  phrasings: {
    'errors/login': [
      { text: 'mi cuenta está bloqueada', language: 'es' },
      { text: 'it says bloqueada when I log in', language: 'en' },
    ],
  },
  language: 'en',
  offTopic: ['marmalade recipes', 'who makes jam'],
}
const index = { version: 2, entries, data: learnSearchData(sources) }
const suggest = await createSuggest({ ...index, added: 'later' })

it('finds with the search of the app, and marks what it found', () => {
  const { shown, count } = suggest('503')
  expect(count).toBe(1)
  expect(shown[0]?.id).toBe('errors/503')
  expect(shown[0]?.title).toEqual([
    { text: '503', isMarked: true },
    { text: ' Service Unavailable', isMarked: false },
  ])
})

it('says why, in words that can be checked', () => {
  const [first] = suggest('your account has been locked').shown
  expect(first?.why.map(({ text }) => text).join('')).toBe('Matches the message “Your account has been locked”')
})

it('knows how people ask, which came with the index', () => {
  expect(suggest('bloqueada').shown[0]?.id).toBe('errors/login')
})

it('finds nothing for what no article answers', () => {
  expect(suggest('marmalade recipes')).toEqual({ shown: [], count: 0, isSure: false })
})

it('keeps secrets out of addresses', () => {
  expect(toAddressQuery('401 password=hunter2hunter2')).not.toContain('hunter2')
})

describe('an index that it cannot read', () => {
  const wrong = (fields: Record<string, unknown>) => ({ ...index, entries: [{ ...entries[0], ...fields }] })
  it.each([
    ['is no object', 'text'],
    ['is of another version', { ...index, version: 1 }],
    ['has no articles', { ...index, entries: undefined }],
    ['has nothing learned', { ...index, data: null }],
    ['has no phrasings', { ...index, data: { ...index.data, phrasings: 7 } }],
    ['has a model without weights', { ...index, data: { ...index.data, model: { bias: [] } } }],
    ['has an id that is no article', wrong({ id: '//evil.example' })],
    ['has no title', wrong({ title: undefined })],
    ['has a list that is none', wrong({ aliases: 'one' })],
  ])('%s', async (_, data) => {
    await expect(createSuggest(data)).rejects.toThrow()
  })
})
