import { describe, expect, it } from 'vitest'
import { splitAtMarks } from '../text/marks'
import { rangesOfNames } from './FeedWords'

const marked = (text: string, names: string[]) =>
  splitAtMarks(text, rangesOfNames(text, names))
    .filter(({ isMarked }) => isMarked)
    .map((piece) => piece.text)

describe('the names of the status page in a sentence', () => {
  it.each([
    ['one', 'Problema reportado: Drawings do not open', ['Drawings do not open'], ['Drawings do not open']],
    ['several, in their order', 'Problema: Login (caída), API (caída)', ['API', 'Login'], ['Login', 'API']],
    ['a name inside another once', 'Problema: API Gateway', ['API', 'API Gateway'], ['API Gateway']],
    ['none', 'En funcionamiento', ['API', ''], []],
  ])('are found: %s', (_, text, names, expected) => expect(marked(text, names)).toEqual(expected))
})
