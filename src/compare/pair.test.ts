import { describe, expect, it } from 'vitest'
import catalogue from 'virtual:catalogue'
import questions from 'virtual:questions'
import { isError } from '../content-model/catalogue'
import { findConfusedPairs, findDifferences } from './pair'

const error = (slug: string) => {
  const found = catalogue.filter(isError).find((entry) => entry.slug === slug)
  return found ?? expect.fail(`${slug} is no error`)
}

describe('the differences of two errors', () => {
  it('names the answers that fit only one of them', () => {
    const differences = findDifferences(questions, error('403'), error('404-plain'))
    expect(differences).toContainEqual({
      question: 'Where do you see the problem?',
      a: ['In another program that is connected to Procore'],
      b: ['In Procore itself', 'While logging in to Procore', "Procore doesn't open at all"],
    })
  })

  it('leaves out the number, and questions that do not distinguish the two', () => {
    const numberQuestion = questions.find(({ id }) => id === 'code')?.ask
    for (const a of catalogue.filter(isError))
      for (const b of catalogue.filter(isError)) {
        const differences = findDifferences(questions, a, b)
        expect(differences.map(({ question }) => question)).not.toContain(numberQuestion)
        expect(differences.flatMap(({ a, b }) => a.filter((label) => b.includes(label)))).toEqual([])
      }
  })

  it('is mirrored when the two are swapped', () => {
    const there = findDifferences(questions, error('500'), error('429'))
    expect(findDifferences(questions, error('429'), error('500'))).toEqual(
      there.map(({ question, a, b }) => ({ question, a: b, b: a })),
    )
  })
})

describe('errors that are often confused', () => {
  const pairs = findConfusedPairs(catalogue).map(([a, b]) => `${a.slug} ${b.slug}`)

  it('has the pairs that list each other, once', () => {
    expect(pairs).toContain('403 404')
    expect(pairs).toContain('500 503')
    expect(new Set(pairs).size).toBe(pairs.length)
    expect(pairs).not.toContain('404 403')
  })
})
