import { describe, expect, test } from 'vitest'
import { fuseSimilar } from './fuse-similar'
import { countEdits, createSpeller } from './spelling'

const speller = createSpeller(
  ['server', 'service', 'serve', 'unavailable', 'token', 'link', 'lock', 'locked', '503', 'unlock'],
  fuseSimilar,
)

describe('corrects', () => {
  test.each([
    ['servr', ['serve', 'server']],
    ['serivce', ['service']],
    ['unavailible', ['unavailable']],
    ['unavalable', ['unavailable']],
    ['unvaailible', ['unavailable']],
    ['lokc', ['lock']],
    ['tokenn', ['token']],
  ])('%s', (typed, words) => {
    expect(
      speller
        .correct([typed])
        .get(typed)
        ?.map(({ word }) => word),
    ).toEqual(words)
  })

  test('several words in one pass', () => {
    const found = speller.correct(['serivce', 'unavailible'])
    expect([...found].map(([typed, [best]]) => [typed, best?.word, best?.edits])).toEqual([
      ['serivce', 'service', 1],
      ['unavailible', 'unavailable', 1],
    ])
  })
})

describe('leaves alone', () => {
  test.each(['lnk', 'tkn', 'srvs', 'tqqen', 'unlockings', 'a'.repeat(40), '504', ''])('%s', (typed) => {
    expect(speller.correct([typed]).get(typed) ?? []).toEqual([])
  })
})

test('completes what is typed, shortest first', () => {
  expect(speller.complete('ser')).toEqual(['serve', 'server', 'service'])
  expect(speller.complete('zz')).toEqual([])
})

test.each([
  ['lock', 'lock', 0],
  ['lock', 'lokc', 1],
  ['lock', 'locks', 1],
  ['lock', 'luck', 1],
  ['lock', 'click', 2],
  ['lock', 'unlocked', 3],
  ['ab', 'xy', 2],
])('%s and %s are %i edits apart, or beyond the limit', (one, other, edits) => {
  expect(countEdits(one, other, 2)).toBe(edits)
})
