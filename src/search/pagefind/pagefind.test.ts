import { describe, expect, it } from 'vitest'
import { askPagefind, type Pagefind, type Question } from './engine'
import { createReader, readCard, toFound, type IndexedCard } from './question-and-answer'

/** Article → the words it holds, and its codes. */
const ARTICLES: Record<string, { words: string; codes: string[] }> = {
  taken: { words: 'this room is taken piano thisroomistaken', codes: [] },
  busy: { words: 'server room busy', codes: ['503'] },
  often: { words: 'not found lesson not found lesson', codes: [] },
  gone: { words: 'lesson not found lessonnotfound404', codes: ['404'] },
  limit: { words: 'too many requests server', codes: ['429', '503'] },
}

/** Answers as the real one does: all words have to be there, in any order, and a filter names one code of several. */
const index: Pagefind = {
  filters: () => Promise.resolve({ code: { 404: 1, 429: 1, 503: 2 } }),
  search: (words, { filters: { code } }) => {
    const wanted = typeof code === 'object' ? code.any : undefined
    const found = Object.entries(ARTICLES).filter(
      ([, article]) =>
        (!wanted || wanted.some((one) => article.codes.includes(one))) &&
        (words ?? '').split(' ').every((word) => article.words.includes(word)),
    )
    return Promise.resolve({
      results: found.map(([id]) => ({ id, data: () => Promise.resolve({ meta: { card: id } }) })),
    })
  },
}

const read = createReader(
  {
    stop: ['is the a'],
    same: [
      ['room', 'studio'],
      ['taken', 'occupied', 'in use'],
    ],
  },
  'Larkspur',
)

describe('what was typed', () => {
  it.each<[string, Partial<Question>]>([
    [
      'the studio is occupied',
      {
        words: [
          ['studio', 'room'],
          ['occupied', 'taken'],
        ],
      },
    ],
    ['Larkspur 503', { words: [], asked: { codes: [503], ranges: [] } }],
    ['five oh three', { words: [], asked: { codes: [503], ranges: [] } }],
    ['50x', { words: [], asked: { codes: [], ranges: [{ from: 500, to: 509 }] } }],
  ])('%s', (text, question) => expect(read(text)).toMatchObject(question))
})

describe('what is found', () => {
  it.each([
    ['all words of an article', 'piano room', ['taken']],
    [
      'words that mean the same, where none holds those typed; the most of them first',
      'studio occupied',
      ['taken', 'busy'],
    ],
    ['what is called so, before what has its words as often', 'Lesson not found', ['gone', 'often']],
    ['half of the words', 'server dinosaur', ['busy', 'limit']],
    ['a code, exactly', '404', ['gone']],
    ['a code and words: what holds both comes first', '503 requests', ['limit', 'busy']],
    ['a range of codes', '4xx', ['gone', 'limit']],
    ['a code that no article carries, whatever words stand beside it', '418 room', []],
    ['nothing', 'dinosaur', []],
  ])('%s', async (_, text, ids) => {
    const { cards } = await askPagefind(index, read(text))
    expect(cards.toSorted()).toEqual(ids.toSorted())
    expect(cards[0]).toBe(ids[0])
  })
})

describe('what is shown', () => {
  const card: IndexedCard = {
    id: 'errors/503',
    title: 'Service Unavailable',
    summary: 'The server is busy.',
    codes: [503],
    messages: [{ text: 'Room server is down', from: 'service' }],
    fixedBy: ['service'],
  }
  const show = (text: string) => toFound({ cards: [], known: [404, 503] }, [card], read(text))

  it.each([
    ['503', 'Matches the code 503'],
    ['room server down', 'Matches the message'],
    ['service unavailable', 'Matches the title'],
    ['busy', 'Mentions your words'],
  ])('%s: %s', (text, label) => expect(show(text).results[0]?.why.label).toBe(label))

  it('marks the words in title and summary', () => {
    expect(show('busy service').results[0]?.marks).toMatchObject({ title: [[0, 7]], summary: [[14, 18]] })
  })

  it('tells a code that no article carries, with the nearest of its class', () => {
    expect(show('504').missing).toEqual([{ code: 504, nearest: [503] }])
  })

  it('refuses what another version of the site wrote', () => {
    expect(readCard(JSON.stringify(card))).toEqual(card)
    expect(() => readCard('{"id":"errors/503"}')).toThrow()
  })
})
