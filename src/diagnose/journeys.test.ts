import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measure, realWizard, walkAll, type Journey } from '../../test/eval/walk'

const MEAN = 3.5
const WORST = 6

const wizard = await realWizard()
const journeys = readFileSync('test/eval/journeys.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Journey)

describe('stories of people with an error', () => {
  it.each(journeys)('$story', (journey) => {
    const walks = walkAll(wizard, journey)
    expect(walks.length).toBeGreaterThan(0)
    expect(walks.filter(({ isRight }) => !isRight)).toEqual([])
  })

  it('tell of every error, by all kinds of people', () => {
    const told = new Set(journeys.map((journey) => journey.expect))
    expect(wizard.errors.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([])
    expect([...new Set(journeys.map(({ who }) => who))].toSorted()).toEqual([
      'admin',
      'agent',
      'developer',
      'field',
      'office',
    ])
  })

  it('end after few questions', () => {
    const { mean, worst } = measure(journeys.flatMap((journey) => walkAll(wizard, journey)))
    expect(mean).toBeLessThanOrEqual(MEAN)
    expect(worst).toBeLessThanOrEqual(WORST)
  })

  it('are stuck where the wizard does not offer what they saw', () => {
    const journey: Journey = { story: 'x', expect: 'errors/404', who: 'field', answers: { where: ['moon'] } }
    expect(walkAll(wizard, journey)).toMatchObject([{ stuck: 'where', isRight: false, questions: 0 }])
  })
})
