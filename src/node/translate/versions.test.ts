import { expect, it } from 'vitest'
import { enterVersions, olderIn, writeVersions } from './versions'

it.each([
  ['the same', { head: 'a', fix: 'b' }, { head: 'a', fix: 'b' }, []],
  ['a change', { head: 'a', fix: 'c' }, { head: 'a', fix: 'b' }, ['fix']],
  ['something new', { head: 'a', fix: 'b' }, { head: 'a' }, ['fix']],
  ['something gone', { head: 'a' }, { head: 'a', fix: 'b' }, ['fix']],
])('sees %s', (_, now, then, older) => {
  expect(olderIn(now, then)).toEqual(older)
})

const before = { 'errors/404': { head: 'old' }, 'errors/gone': { head: 'old' } }
const now = { 'errors/503': { head: 'new' }, 'errors/404': { head: 'new' } }

it.each([
  ['all that is translated', undefined, { 'errors/404': { head: 'new' }, 'errors/503': { head: 'new' } }],
  ['what was checked', ['errors/503'], { 'errors/404': { head: 'old' }, 'errors/503': { head: 'new' } }],
  ['nothing that is not translated', ['errors/418'], { 'errors/404': { head: 'old' } }],
])('enters %s, sorted, and drops what is gone', (_, checked, after) => {
  expect(Object.entries(enterVersions(before, now, checked))).toEqual(Object.entries(after))
})

it('writes marks as texts, also those that look like numbers', () => {
  expect(writeVersions({ 'errors/503': { head: '12345678', fix: '1e234567', who: 'ab123456' } })).toContain(
    "errors/503:\n  head: '12345678'\n  fix: '1e234567'\n  who: ab123456\n",
  )
})
