import { expect, it } from 'vitest'
import { repairedAddress } from './repair-address'

const at = (address: string) => {
  const [, pathname = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? []
  return { pathname, search, hash }
}

it.each([
  ['/', undefined],
  ['/errors/503?a=%E0%A4%A#causes', undefined],
  ['/errors/503?url=https%3A%2F%2Fx.example', undefined],
  ['/?q=503', undefined],
  ['//errors//503?a=//b#c', '/errors/503?a=//b#c'],
  ['/\\errors/503', '/errors/503'],
  ['/errors/%E0%A4%A', '/errors/%25E0%25A4%25A'],
  ['/errors/100%', '/errors/100%25'],
  ['/errors/a%0D%0Ab%E2%80%A8/x', '/errors/a%20%20b%20/x'],
  ['/errors/503#100%', '/errors/503#100%25'],
  [
    '/?url=https%3A%2F%2Fhelp.example%2Ferrors%2F503&data=05',
    '/~?url=https%3A%2F%2Fhelp.example%2Ferrors%2F503&data=05',
  ],
])('%s becomes %s', (address, expected) => {
  expect(repairedAddress(at(address))).toBe(expected)
})
