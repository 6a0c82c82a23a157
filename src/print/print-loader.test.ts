import { expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { paths } from '../paths'
import { readSelection, toggleEntry } from './print-loader'

const read = (query: string) => {
  const { entries: found, unknown } = readSelection(new URLSearchParams(query), entries)
  return { found: found.map(({ id }) => id), unknown }
}

it.each([
  ['a=503,404,account-locked', ['errors/503', 'errors/404', 'errors/account-locked'], []],
  ['a=404,503,404', ['errors/404', 'errors/503'], []],
  ['a=503%2C404', ['errors/503', 'errors/404'], []],
  ['a=503, 404;uptime', ['errors/503', 'errors/404', 'faq/uptime'], []],
  ['a=503&a=404', ['errors/503', 'errors/404'], []],
  ['a=/errors/503,e/404', ['errors/503', 'errors/404'], []],
  ['a=503,no-such-thing,404', ['errors/503', 'errors/404'], ['no-such-thing']],
  ['a=<b>,,,', [], ['<b>']],
  ['', [], []],
])('%s', (query, found, unknown) => {
  expect(read(query)).toEqual({ found, unknown })
})

it('an entry is added at the end or removed, and the address gives the same selection', () => {
  const { entries: selected } = readSelection(new URLSearchParams('a=503,404'), entries)
  const [first] = selected
  const other = entries.find(({ slug }) => slug === 'uptime')
  if (!first || !other) throw new Error('an article is gone')
  expect(toggleEntry(selected, first).map(({ slug }) => slug)).toEqual(['404'])
  expect(toggleEntry(selected, other).map(({ slug }) => slug)).toEqual(['503', '404', 'uptime'])
  expect(paths.print(['503', '404'])).toBe('/print?a=503,404')
  expect(paths.print()).toBe('/print')
})
