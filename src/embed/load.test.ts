import { expect, it } from 'vitest'
import { addressAt, toBase } from './load'

const PAGE = 'https://portal.example/help/articles?id=1'

it.each([
  ['https://app.example', 'https://app.example/'],
  ['https://app.example/help', 'https://app.example/help/'],
  ['https://app.example/help//?a=1#b', 'https://app.example/help/'],
  [' https://app.example/ ', 'https://app.example/'],
  ['/troubleshooter', 'https://portal.example/troubleshooter/'],
  ['', undefined],
  [null, undefined],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['https://', undefined],
])('reads the base %j as %j', (address, base) => {
  expect(toBase(address, PAGE)).toBe(base)
})

it('finds the base above the script', () => {
  expect(toBase('../', 'https://app.example/help/embed/search.js?v=1')).toBe('https://app.example/help/')
  expect(toBase('../', 'https://app.example/embed/search.js')).toBe('https://app.example/')
})

it('puts a path of the app below the base', () => {
  expect(addressAt('https://app.example/help/', '/errors/503')).toBe('https://app.example/help/errors/503')
})
