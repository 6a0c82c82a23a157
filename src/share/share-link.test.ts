import { describe, expect, it } from 'vitest'
import { headingOf, keyOf, placesOf, sharePath, type Place, type ShareTarget } from './share-link'

const article: ShareTarget['article'] = {
  id: 'errors/503',
  slug: '503',
  title: '503 Service Unavailable',
  summary: 'It comes back.',
  steps: [
    { id: 'refresh', title: 'Wait, then refresh' },
    { id: 'status', title: 'Check the status' },
  ],
}
const ANSWERS = { where: 'screen', code: '503' }

describe('the places a link can open at', () => {
  it.each<[string, ShareTarget, string]>([
    ['an article: itself first', { title: 'x', article, answers: {} }, 'article/ refresh status'],
    ['an open step: that one first', { title: 'x', article, step: 'status', answers: {} }, 'status article/ refresh'],
    ['an outcome: the answers first', { title: 'x', article, answers: ANSWERS }, 'answers/ article/ refresh status'],
    ['a question: the wizard only', { title: 'x', answers: ANSWERS }, 'answers/'],
    ['the first question: the wizard only', { title: 'x', answers: {} }, 'answers/'],
  ])('%s', (_, target, keys) => {
    expect(placesOf(target).map(keyOf).join(' ')).toBe(keys)
  })
})

it.each<[Place, string, string]>([
  [{ kind: 'article' }, '/e/503', '503 Service Unavailable'],
  [
    { kind: 'step', id: 'status' },
    '/diagnose?code=503&fix=errors%2F503&step=status&where=screen',
    '503 Service Unavailable: Check the status',
  ],
  [{ kind: 'answers' }, '/diagnose?code=503&where=screen', 'What you see'],
])('%j leads to %s as "%s"', (place, path, heading) => {
  const target: ShareTarget = { title: 'What you see', article, answers: ANSWERS }
  expect(sharePath(target, place)).toBe(path)
  expect(headingOf(target, place)).toBe(heading)
})

it('a question without answers leads to the wizard', () => {
  expect(sharePath({ title: 'x', answers: {} }, { kind: 'answers' })).toBe('/diagnose')
})
