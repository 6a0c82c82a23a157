import { expect, it } from 'vitest'
import { baseFor } from './ticket-mode'

it.each([
  ['https://help.example/', null, 'https://help.example/'],
  ['https://help.example/', 'es', 'https://help.example/es/'],
  ['https://help.example/', 'es-MX', 'https://help.example/es/'],
  ['https://help.example/', 'ES', 'https://help.example/es/'],
  ['https://help.example/', 'est', 'https://help.example/'],
  ['https://help.example/', 'fr', 'https://help.example/'],
  ['https://help.example/', '', 'https://help.example/'],
  ['https://help.example/es/', 'es', 'https://help.example/es/'],
  ['https://help.example/es/', 'en', 'https://help.example/'],
  ['https://help.example/es/', null, 'https://help.example/es/'],
  ['https://help.example/desk/es/', 'en-US', 'https://help.example/desk/'],
  ['https://help.example/desk/', 'es', 'https://help.example/desk/es/'],
])('the app at %s, for a ticket in %j, is at %s', (base, lang, expected) => {
  expect(baseFor(base, lang)).toBe(expected)
})
