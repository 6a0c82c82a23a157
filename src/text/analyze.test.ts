import { expect, test } from 'vitest'
import { tokenize, withoutHoles } from './analyze'
import { fold } from './plain'

test.each([
  ['Página NO encontrada', 'pagina no encontrada'],
  ['Déjà vérifié', 'deja verifie'],
  ['Straße', 'strasse'],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test.each([
  ['err409', 'err 409'],
  ['Procore::ServerError', 'procore server error'],
  ['HTTPError', 'http error'],
  ['OAuth iPhone', 'oauth iphone'],
  ['origin_id, retry-after', 'origin id retry after'],
  ["can't won’t Procore's d'accès", 'cant wont procore acces'],
  ['99.9 % at 10.5.', '99.9 at 10.5'],
  ['{"error":"invalid_grant"}', 'error invalid grant'],
  ['', ''],
  ["'' -- ''", ''],
])('reads the words of %s', (text, words) => {
  expect(
    tokenize(text)
      .map(({ word }) => word)
      .join(' '),
  ).toBe(words)
})

test('knows where each word stands', () => {
  const text = 'Ça: ServerError 503'
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ça', 'Server', 'Error', '503'])
})

test('a remembered word keeps the place of each of its uses', () => {
  expect(tokenize('load load').map(({ start }) => start)).toEqual([0, 5])
})

test('holes of a message are passed over, JSON is not', () => {
  expect(withoutHoles('Install {app name} now')).toBe('Install            now')
  expect(withoutHoles('{"error":"x"}')).toBe('{"error":"x"}')
})
