import { expect, it } from 'vitest'
import { spanish, spanishSyllables } from './spanish'

it.each([
  ['sol', 1],
  ['y', 1],
  ['ley', 1],
  ['503', 1],
  ['cuenta', 2],
  ['guía', 2],
  ['quiere', 2],
  ['pingüino', 3],
  ['administrador', 5],
  ['contraseña', 4],
  ['teoría', 4],
  ['país', 2],
  ['héroe', 3],
  ['ciudad', 2],
  ['actualización', 5],
])('%s has %i syllables', (word, count) => {
  expect(spanishSyllables(word)).toBe(count)
})

it.each([
  ['Espere un minuto', true],
  ['Conéctese a otra red', true],
  ['Envíelo otra vez', true],
  ['Compárela con la otra', true],
  ['Dé permiso a la persona', true],
  ['No actualice la página', true],
  ['Mientras tanto, anote su trabajo', true],
  ['Paciencia de un minuto', false],
  ['La página de estado', false],
  ['Mientras tanto, paciencia', false],
])('whether %j begins with an order', (title, isOrder) => {
  expect(spanish.beginsWithVerb(title)).toBe(isOrder)
})

it('finds long words in long sentences harder than short ones', () => {
  const { hardnessOf } = spanish.reading
  expect(hardnessOf([['la', 'administración', 'correspondiente']])).toBeGreaterThan(
    hardnessOf([['abra', 'la', 'llave']]),
  )
})
