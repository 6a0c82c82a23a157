import { describe, expect, test } from 'vitest'
import { wordsIn } from '../text/analyze'
import { atOnce } from '../text/slices'
import { createCoverage } from './coverage'

const OWNERS = [
  ['upload is stuck', 'photos do not upload', 'the upload of a drawing stops'],
  ['sync is stuck', 'the sync with accounting stops'],
  ['lumber prices'],
].map((passages) => passages.map(wordsIn))
const [UPLOAD, SYNC] = [0, 1]
const coverage = atOnce(createCoverage(OWNERS))
const word = (text: string) => wordsIn(text)[0] ?? { word: '', stem: '' }
const shareOf = (query: string, owner: number, typing = false) => coverage.of(wordsIn(query), typing).shares[owner]

describe('how much of a query the passages of an owner have', () => {
  test.each([
    ['all of it', 'stuck upload', UPLOAD, 1],
    ['in another form', 'uploading drawings', UPLOAD, 1],
    ['mistyped', 'uplaod photso', UPLOAD, 1],
    ['none of it', 'lumber', UPLOAD, 0],
    ['numbers do not count', 'upload 503', UPLOAD, 1],
    ['nothing but numbers', '503', UPLOAD, 0],
  ])('%s', (_, query, owner, expected) => {
    expect(shareOf(query, owner)).toBeCloseTo(expected)
  })

  test('a word that no passage has weighs more than one that many have', () => {
    expect(shareOf('upload disbursement', UPLOAD)).toBeLessThan(0.5)
    expect(coverage.rarity(word('disbursement'))).toBe(1)
    expect(coverage.rarity(word('accounting'))).toBeGreaterThan(coverage.rarity(word('upload')))
  })

  test('an unfinished last word counts only where it is known as it is', () => {
    expect(shareOf('sync acc', SYNC)).toBeLessThan(1)
    expect(shareOf('sync acc', SYNC, true)).toBe(1)
    expect(shareOf('sync lumber', SYNC, true)).toBeLessThan(1)
  })

  test('who has a word', () => {
    const { has } = coverage.of([], false)
    expect([UPLOAD, SYNC].map((owner) => has(owner, word('photo')))).toEqual([true, false])
  })
})
