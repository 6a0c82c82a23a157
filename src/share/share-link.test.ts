import { describe, expect, it } from 'vitest'
import {
  destinationsOf,
  headingOf,
  htmlSnippet,
  keyOf,
  plainSnippet,
  sharePath,
  type Destination,
  type ShareTarget,
} from './share-link'

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

describe('the destinations of a link', () => {
  it.each<[string, ShareTarget, string]>([
    ['an article: itself first', { title: 'x', article, answers: {} }, 'article/ refresh status'],
    ['an open step: that one first', { title: 'x', article, step: 'status', answers: {} }, 'status article/ refresh'],
    ['an outcome: the answers first', { title: 'x', article, answers: ANSWERS }, 'answers/ article/ refresh status'],
    ['a question: the wizard only', { title: 'x', answers: ANSWERS }, 'answers/'],
    ['the first question: the wizard only', { title: 'x', answers: {} }, 'answers/'],
  ])('%s', (_, target, keys) => {
    expect(destinationsOf(target).map(keyOf).join(' ')).toBe(keys)
  })
})

it.each<[Destination, string, string]>([
  [{ kind: 'article' }, '/e/503', '503 Service Unavailable'],
  [
    { kind: 'step', id: 'status' },
    '/diagnose?code=503&fix=errors%2F503&step=status&where=screen',
    '503 Service Unavailable: Check the status',
  ],
  [{ kind: 'answers' }, '/diagnose?code=503&where=screen', 'What you see'],
])('%j leads to %s as "%s"', (destination, path, heading) => {
  const target: ShareTarget = { title: 'What you see', article, answers: ANSWERS }
  expect(sharePath(target, destination)).toBe(path)
  expect(headingOf(target, destination)).toBe(heading)
})

it('a question without answers leads to the wizard', () => {
  expect(sharePath({ title: 'x', answers: {} }, { kind: 'answers' })).toBe('/diagnose')
})

const SNIPPET = {
  heading: '"Permission denied, sorry" <1>',
  summary: 'You & they.',
  address: 'https://x.example/d?a=1&b=2',
}

it('a snippet is three lines as plain text', () => {
  expect(plainSnippet(SNIPPET)).toBe('"Permission denied, sorry" <1>\nYou & they.\nhttps://x.example/d?a=1&b=2')
  expect(plainSnippet({ ...SNIPPET, summary: '' }).split('\n')).toHaveLength(2)
})

it('a snippet is a link as HTML, with all markup characters escaped', () => {
  expect(htmlSnippet(SNIPPET)).toBe(
    '<p><a href="https://x.example/d?a=1&amp;b=2">&quot;Permission denied, sorry&quot; &lt;1&gt;</a><br>You &amp; they.</p>',
  )
  expect(htmlSnippet({ ...SNIPPET, summary: '' })).not.toContain('<br>')
})
