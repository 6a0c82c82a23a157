import { describe, expect, it } from 'vitest'
import { createSuggest, toAddressQuery } from './engine'

function published(slug: string, fields: Record<string, unknown> = {}) {
  const texts = { id: `errors/${slug}`, slug, title: slug, summary: `About ${slug}.` }
  return { ...texts, codes: [], messages: [], aliases: [], sources: [], ...fields }
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
const vocabulary = { same: [['locked', 'bloqueada']], stop: ['your has been'], trouble: [], tasks: [], address: 'link' }
const about = { version: 1, vocabulary, product: 'Acme', hosts: ['acme.test'], commonest: [] }
const index = { ...about, entries, words: '503 account been has locked login service trouble', bodies: [[], []] }
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

it('knows the words of the vocabulary that came with the index', () => {
  expect(suggest('bloqueada').shown.map(({ id }) => id)).toEqual(['errors/login'])
})

it('finds nothing for what no article answers', () => {
  expect(suggest('marmalade recipes')).toEqual({ shown: [], count: 0 })
})

it('keeps secrets out of addresses', () => {
  expect(toAddressQuery('401 password=hunter2hunter2')).not.toContain('hunter2')
})

describe('an index that it cannot read', () => {
  const wrong = (fields: Record<string, unknown>) => ({ ...index, entries: [published('503', fields)] })
  it.each([
    ['is no object', 'text'],
    ['is of another version', { ...index, version: 2 }],
    ['has no articles', { ...index, entries: undefined }],
    ['has no words', { ...index, words: 7 }],
    ['has no vocabulary', { ...index, vocabulary: null }],
    ['has a body that is no list', { ...index, bodies: ['1,2'] }],
    ['has an id that is no article', wrong({ id: '//evil.example' })],
    ['has no title', wrong({ title: undefined })],
    ['has a list that is none', wrong({ aliases: 'one' })],
  ])('%s', async (_, data) => {
    await expect(createSuggest(data)).rejects.toThrow()
  })
})
