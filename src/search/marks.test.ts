import { expect, test } from 'vitest'
import { tokenize } from '../text/analyze'
import { createLexicon, readPlaces } from './lexicon'
import { findMarks } from './marks'
import { rangesWithin, splitAtMarks } from '../text/split-marks'

const lexicon = createLexicon(
  { same: [['photo', 'foto']], stop: ['the is'], trouble: [], tasks: [], address: 'x' },
  'Acme',
  [],
)

function mark(query: string, text: string) {
  const terms = new Set(readPlaces(lexicon, tokenize(query)).flatMap((place) => place.terms))
  return splitAtMarks(text, findMarks(lexicon, terms, text))
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('')
}

test.each([
  ['lock', 'Your account is locked', 'Your account is [locked]'],
  ['503 unavailable', '503 Service Unavailable', '[503] Service [Unavailable]'],
  ['service unavailable', '503 Service Unavailable', '503 [Service Unavailable]'],
  ['foto', 'The photo is big', 'The [photo] is big'],
  ['página', 'pagina, Página', '[pagina], [Página]'],
  ['403', '503 and 4031', '503 and 4031'],
  ['', 'Nothing', 'Nothing'],
])('%s in "%s"', (query, text, marked) => {
  expect(mark(query, text)).toBe(marked)
})

test.each([
  ['the part before the number ends', 0, 3, [[0, 3]]],
  ['the part after it', 4, 20, [[3, 7]]],
  ['neither', 12, 20, []],
] as const)('marks are told apart by the part of the text they stand in: %s', (_, start, end, expected) => {
  const ranges: [number, number][] = [
    [0, 3],
    [7, 11],
  ]
  expect(rangesWithin(ranges, start, end)).toEqual(expected)
})
