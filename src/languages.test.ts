import { describe, expect, it } from 'vitest'
import { baseIn, preferredOf } from './languages'

const LANGUAGES = [{ code: 'en' }, { code: 'es' }]
const site = (language: string) => ({ language, languages: LANGUAGES })

describe('the base of the site in another language', () => {
  it.each([
    ['es', 'en', '/', '/es/'],
    ['en', 'es', '/es/', '/'],
    ['es', 'en', '/desk/', '/desk/es/'],
    ['en', 'es', '/desk/es/', '/desk/'],
    ['es', 'es', '/es/', '/es/'],
    ['en', 'en', '/', '/'],
    // In development each language is at the root.
    ['en', 'es', '/', '/'],
  ])('%s, from %s at %s', (code, language, base, expected) => {
    expect(baseIn(code, site(language), base)).toBe(expected)
  })
})

it.each([
  [['es-MX', 'en-US'], 'es'],
  [['fr-FR', 'en-GB', 'es'], 'en'],
  [['ES'], 'es'],
  [['fr'], undefined],
  [['est-EE'], undefined],
  [[], undefined],
])('of %j the site has %s', (preferred, expected) => {
  expect(preferredOf(LANGUAGES, preferred)).toBe(expected)
})
