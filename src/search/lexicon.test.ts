import { expect, test } from 'vitest'
import { tokenize } from '../text/analyze'
import { createLexicon, readPlaces } from './lexicon'

const lexicon = createLexicon(
  {
    same: [
      ['login', 'log in', 'iniciar sesión'],
      ['denied', 'refusé', 'not allowed'],
      ['phone', 'cell'],
      ['phone number'],
    ],
    stop: ['in the is not my', 'a'],
    trouble: ['denied'],
    tasks: ['export'],
    address: 'broken link',
  },
  'Acme',
  ['workflow', 'timeout'],
)

function places(text: string) {
  return readPlaces(lexicon, tokenize(text)).map(({ token, terms }) => `${token.word}: ${terms.join(' ')}`)
}

test('stop words and the name of the product are passed over', () => {
  expect(places('The Acme server is in a cloud')).toEqual(['server: server', 'cloud: cloud'])
})

test('words of one group share a term, across languages', () => {
  expect(places('denied')).toEqual(['denied: deni =1'])
  expect(places('Refusé!')).toEqual(['refuse: refus =1'])
})

test('a phrase counts as a whole', () => {
  expect(places('iniciar sesión')).toEqual(['iniciar: iniciar =0', 'sesion: ses =0'])
  expect(places('not allowed')).toEqual(['allowed: allow =1'])
})

test('a verb with its particle is one thing', () => {
  expect(places('log in')).toEqual(['log: =0'])
  expect(places('daily log')).toEqual(['daily: daili', 'log: log'])
})

test('the longer phrase wins', () => {
  expect(places('phone number')).toEqual(['phone: phon =3', 'number: number =3'])
  expect(places('my phone')).toEqual(['phone: phon =2'])
})

test('a compound is recognised when it is written in two words', () => {
  expect(places('work flow')).toEqual(['work: work workflow', 'flow: flow workflow'])
})

test('trouble is told by any word of a group', () => {
  expect([...lexicon.trouble]).toEqual(['deni', '=1'])
})
