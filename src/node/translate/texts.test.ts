import { beforeAll, expect, it } from 'vitest'
import { realContent } from '../../../test/real-content'
import type { Content } from '../read/load-original'
import type { Problem } from '../read/problem'
import { readTexts, translateTexts } from './texts'

let original: Content
let spanish: Content
let problems: Problem[]

beforeAll(async () => {
  original = await realContent()
  ;({ content: spanish, problems } = translateTexts(original, await readTexts('.', 'es')))
})

it('finds nothing strange in the Spanish texts', () => expect(problems).toEqual([]))

it('has every question, option and maker in Spanish', () => {
  const texts = ({ questions, makers }: Content) => [
    ...questions.flatMap(({ ask, tell, unsureHint }) => [ask, tell, unsureHint]),
    ...questions.flatMap(({ options }) => options.flatMap(({ label, hint, group }) => [label, hint, group])),
    ...makers.map(({ advice }) => advice),
  ]
  const english = texts(original)
  const same = texts(spanish).filter((text, index) => text !== undefined && text === english[index])
  // What needs no translation: the numbers of errors.
  expect(same.filter((text) => !/^\d+$/.test(text ?? ''))).toEqual([])
})

it('gives each of several makers of one name its own words', () => {
  const advice = spanish.makers.filter(({ name }) => name === 'Okta').map((maker) => maker.advice)
  expect(advice).toHaveLength(3)
  expect(new Set(advice).size).toBe(3)
})
