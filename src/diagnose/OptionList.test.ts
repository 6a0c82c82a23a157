import { describe, expect, it } from 'vitest'
import type { Option } from '../content-model/types'
import { groupOptions } from './OptionList'

const LONG = 11

/** `a1 b2 3`: an option in group `a`, one in group `b`, and one without a group. */
function options(text: string): Option[] {
  return text.split(' ').map((id) => ({ id, label: id, ...(/^[a-z]/.test(id) && { group: id.replace(/\d+/, '') }) }))
}

function show(text: string): string[] {
  return groupOptions(options(text)).map(({ name, options: own }) => `${name}: ${own.map(({ id }) => id).join(' ')}`)
}

describe('groups of options', () => {
  it('come in the order in which they appear, with ungrouped options last', () => {
    expect(show('a1 a2 a3 a4 a5 b6 b7 8 b9 a10 b11')).toEqual(['a: a1 a2 a3 a4 a5 a10', 'b: b6 b7 b9 b11', ': 8'])
  })

  it('contain every option once', () => {
    const all = options('c1 b2 a3 c4 5 6 a7 b8 c9 10 a11 c12')
    const ids = groupOptions(all).flatMap((group) => group.options.map(({ id }) => id))
    expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  })

  it.each([
    ['a short list', 'a1 b2 b3 4'],
    ['a list of one group', Array.from({ length: LONG }, (_, index) => `a${index}`).join(' ')],
    ['a list without groups', Array.from({ length: LONG }, (_, index) => `${index}`).join(' ')],
  ])('are left out of %s', (_, text) => {
    expect(show(text)).toEqual([`: ${text}`])
  })
})
