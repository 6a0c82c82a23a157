import { describe, expect, it } from 'vitest'
import { createSuggest, toAddressQuery } from './engine'

function published(slug: string, fields: Record<string, unknown> = {}) {
  const texts = { title: slug, summary: `About ${slug}.`, text: '' }
  return { id: `errors/${slug}`, ...texts, codes: [], messages: [], aliases: [], audience: ['user'], ...fields }
}

const documents = [
  published('503', { title: '503 Service Unavailable', codes: [503], messages: ['503 Service Unavailable'] }),
  published('login', { title: 'Login trouble', messages: ['Your account has been locked'] }),
]
const suggest = createSuggest({ version: 1, generated: '2026-01-01', documents, added: 'later' })

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

it('finds nothing for what no article answers', () => {
  expect(suggest('marmalade recipes')).toEqual({ shown: [], count: 0 })
})

it('keeps secrets out of addresses', () => {
  expect(toAddressQuery('401 password=hunter2hunter2')).not.toContain('hunter2')
})

describe('an index that it cannot read', () => {
  const wrong = (fields: Record<string, unknown>) => ({ version: 1, documents: [published('503', fields)] })
  it.each([
    ['is no object', 'text'],
    ['is of another version', { version: 2, documents: [] }],
    ['has no documents', { version: 1 }],
    ['has an id that is no article', wrong({ id: '//evil.example' })],
    ['has no title', wrong({ title: undefined })],
    ['has a list that is none', wrong({ aliases: 'one' })],
  ])('%s', (_, index) => {
    expect(() => createSuggest(index)).toThrow()
  })
})
