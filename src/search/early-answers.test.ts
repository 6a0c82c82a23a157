import { describe, expect, it } from 'vitest'
import { answerEarly } from './early-answers'

describe('a code and its first digits', () => {
  it.each(['4', ' 40 ', '404'])('"%s" brings articles that carry it, the one of its name first', (text) => {
    const { shown = [], count = 0, isSure } = answerEarly(text) ?? {}
    expect(isSure).toBe(true)
    expect(shown.length).toBe(Math.min(6, count))
    for (const { why } of shown) expect(why.label).toMatch(new RegExp(`^Matches the codes? .*${text.trim()}`))
    expect(shown[0]?.title.startsWith(text.trim())).toBe(true)
  })

  it('that no article carries brings none', () => {
    expect(answerEarly('599')).toEqual({ shown: [], count: 0, isSure: false })
  })
})

it.each([
  ['a title', 'unavailable', 'errors/503', /^Matches the title$/],
  ['a message that is typed wrong', 'permision denied', 'errors/permission-denied', /^(?:Matches|Also)/],
])('finds %s before the ranker has loaded', (_, text, id, label) => {
  const found = answerEarly(text)?.shown.find((one) => one.id === id)
  expect(found?.why.label).toMatch(label)
  expect([...(found?.marks.title ?? []), ...(found?.marks.quote ?? [])]).not.toEqual([])
})

it('reads a code among words exactly', () => {
  expect(answerEarly('error 503')?.shown[0]).toMatchObject({ id: 'errors/503', why: { label: 'Matches the code 503' } })
})

it.each(['', 'zzzzqqqq', '<>&"'])('leaves "%s" to the ranker', (text) => {
  expect(answerEarly(text)).toBeUndefined()
})
