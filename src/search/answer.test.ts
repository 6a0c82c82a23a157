import { describe, expect, test } from 'vitest'
import entries from 'virtual:catalogue'
import knownOptions from 'virtual:known-options'
import type { Card } from '../content-model/types'
import { isPaste } from '../paste/paste-kind'
import { recognize, type Recognition } from '../paste/recognize'
import { answer, knownAnswers } from './answer'
import type { Result } from './reasons'
import type { Found } from './search'

const card = (id: Card['id']): Card => ({ id, title: id, summary: '', codes: [] })
const result = (id: Card['id']): Result => ({
  ...card(id),
  why: { label: 'Matches the title' },
  marks: { title: [[0, 2]], summary: [], quote: [[1, 2]] },
})
const recognition = (articles: Recognition['articles'], code?: number): Recognition => ({
  kind: 'text',
  code,
  articles,
  next: '',
  ignored: [],
  masked: 0,
  cleaned: '',
})
const FOUND: Found = {
  results: [result('errors/a'), result('errors/b')],
  missing: [
    { code: 504, nearest: [503] },
    { code: 450, nearest: [] },
  ],
  guesses: [],
}
const ask = (asked: Partial<Parameters<typeof answer>[2]>, { results, ...found } = FOUND) =>
  answer(
    { ...found, results: results.filter(({ id }) => asked.accepts?.(id) ?? true) },
    (id) => (id === 'errors/gone' ? undefined : card(id)),
    {
      accepts: () => true,
      isPasted: true,
      ...asked,
    },
  )

describe('the results', () => {
  test('begin with what was recognized, each article once, with the reason of the recognition', () => {
    const { results } = ask({
      recognition: recognition([
        { id: 'errors/b', why: '403 in the response' },
        { id: 'errors/gone', why: 'x' },
      ]),
    })
    expect(results.map(({ id, why }) => [id, why.label])).toEqual([
      ['errors/b', '403 in the response'],
      ['errors/a', 'Matches the title'],
    ])
    expect(results[0]?.marks).toEqual({ title: [[0, 2]], summary: [], quote: [] })
  })

  test('hold only what the filters accept', () => {
    const accepts = (id: string) => id === 'errors/a'
    const { results } = ask({ accepts, recognition: recognition([{ id: 'errors/b', why: 'x' }]) })
    expect(results.map(({ id }) => id)).toEqual(['errors/a'])
  })
})

test('of the numbers in a paste only the code is missed', () => {
  expect(ask({ recognition: recognition([], 504) }).missing).toEqual([{ code: 504, nearest: [503] }])
  expect(ask({}).missing).toEqual(FOUND.missing)
})

describe('guesses', () => {
  const unsure = { ...FOUND, results: [], guesses: [result('errors/c')] }

  test('are offered only when there is no result', () => {
    expect(ask({}, unsure).guesses).toHaveLength(1)
    expect(ask({ recognition: recognition([{ id: 'errors/a', why: 'x' }]) }, unsure).guesses).toEqual([])
  })

  test("are left of what somebody typed when the words are another maker's, and nothing of what was pasted", () => {
    const theirs = { ...recognition([]), maker: { name: 'Acme', advice: '' } }
    expect(ask({ recognition: theirs, isPasted: false }).guesses.map(({ id }) => id)).toEqual(['errors/a', 'errors/b'])
    expect(ask({ recognition: theirs }).guesses).toEqual([])
  })

  test('are left of what was pasted when no maker is known, only that it is unlike the product', () => {
    const unlike = { ...recognition([]), maker: { name: 'Another', advice: '', isUnnamed: true } }
    expect(ask({ recognition: unlike })).toMatchObject({
      results: [],
      guesses: [{ id: 'errors/a' }, { id: 'errors/b' }],
    })
  })

  test('are all that a text gets in which nothing is known', () => {
    const { results, guesses } = ask({ recognition: recognition([]) })
    expect(results).toEqual([])
    expect(guesses.map(({ id }) => id)).toEqual(['errors/a', 'errors/b'])
  })

  test('are not offered for an error of another maker', () => {
    const foreign = { ...recognition([]), maker: { name: 'Acme', advice: '' } }
    expect(ask({ recognition: foreign })).toMatchObject({ results: [], guesses: [] })
  })
})

test('beside what was recognized, few of the others are shown', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((slug) => result(`errors/${slug}`))
  const found = { ...FOUND, results: many }
  expect(ask({}, found).results).toHaveLength(5)
  expect(ask({ recognition: recognition([{ id: 'errors/x', why: 'x' }]) }, found).results).toHaveLength(4)
})

test.each([
  ['403', { code: '403' }],
  ['four oh three', { code: '403' }],
  ['403 or 404', {}],
  ['511', {}],
  ['300 photos', {}],
  ['export is slow', {}],
  ['HTTP/1.1 429 Too Many Requests', { where: 'connected', code: '429' }],
  ['{"error":"server_busy"}', { where: 'connected' }],
  ['<html><title>502 Bad Gateway</title></html>', { where: 'screen', code: '502' }],
  ['https://login.procore.com/?x=1', { where: 'login' }],
  ['https://api.procore.com/rest/v1.0/companies', { where: 'connected' }],
  ['https\\\\app.procore.com/87654/project/home', { where: 'screen' }],
])('%s tells the wizard %j', (query, answers) => {
  const recognition = isPaste(query) ? recognize(query, entries, new Date(0)) : undefined
  expect(knownAnswers(query, recognition, knownOptions)).toEqual(answers)
})

test("the code of another maker's error tells the wizard nothing", () => {
  const text = 'HTTP/1.1 403 Forbidden'
  const foreign = { ...recognize(text, entries, new Date(0)), maker: { name: 'Acme', advice: '' } }
  expect(knownAnswers(text, foreign, knownOptions)).toEqual({})
})
