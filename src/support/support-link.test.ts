import { describe, expect, test } from 'vitest'
import { parseSupportFacts, supportPath, type SupportFacts } from './support-link'

const nothing = { steps: [], answers: {}, audience: 'user', format: 'text' }

function read(path: string) {
  return parseSupportFacts(new URL(path, 'https://x.test').searchParams)
}

describe('the address of the support page', () => {
  test.each<[SupportFacts, string]>([
    [{}, '/support'],
    [{ article: 'errors/503', steps: [], answers: {}, audience: 'user' }, '/support'.concat('?article=errors%2F503')],
    [{ audience: 'developer' }, '/support?for=developer'],
    [{ steps: ['refresh', 'status'] }, '/support?steps=refresh%2Cstatus'],
    [{ answers: { where: 'screen', code: '503' } }, '/support?code=503&where=screen'],
    [{ since: '2026-11-21T14:05Z', format: 'markdown' }, '/support?as=markdown&since=2026-11-21T14%3A05Z'],
    [{ format: 'text' }, '/support'],
  ])('%o is %s', (facts, path) => {
    expect(supportPath(facts)).toBe(path)
  })

  test.each<[string, SupportFacts]>([
    ['an article that is a sentence', { article: 'my password is hunter2' }],
    ['an article outside the site', { article: '../errors/503' }],
    ['a step that is a sentence', { steps: ['I typed secret'] }],
    ['an answer that is a sentence', { answers: { where: 'Bearer abc' } }],
    ['an answer under a reserved key', { answers: { article: 'x', for: 'developer', steps: 'y', as: 'json' } }],
    ['a time that is a sentence', { since: 'after lunch' }],
    ['a time that is none', { since: '2026-13-45T99:99Z' }],
    ['a time without a zone', { since: '2026-11-21T14:05' }],
    ['a question that is none', { answers: { 'Wo ist es?': 'screen' } }],
  ])('leaves out %s', (_, facts) => {
    expect(supportPath(facts)).toBe('/support')
  })

  test('reads back what it wrote', () => {
    const facts = {
      article: 'errors/503',
      steps: ['refresh', 'status'],
      answers: { code: '503', where: 'connected' },
      audience: 'developer' as const,
      since: '2026-11-21T14:05Z',
      format: 'json' as const,
    }
    expect(read(supportPath(facts))).toEqual(facts)
  })

  test.each([
    ['/support', nothing],
    ['/support?article=nonsense&steps=,,%00,A B&for=robot', nothing],
    ['/support?article=errors/503/../../x', nothing],
    ['/support?since=tomorrow&as=pdf', nothing],
    ['/support?since=2026-11-21T14:05Z&as=json', { ...nothing, since: '2026-11-21T14:05Z', format: 'json' }],
    ['/support?steps=a,a,b', { ...nothing, steps: ['a', 'b'] }],
    ['/support?where=<script>&code=503', { ...nothing, answers: { code: '503' } }],
    ['/support?__proto__=x&where=screen', { ...nothing, answers: { where: 'screen' } }],
    [
      `/support?steps=${Array.from({ length: 50 }, (_, index) => `s${index}`).join(',')}`,
      { ...nothing, steps: Array.from({ length: 30 }, (_, index) => `s${index}`) },
    ],
  ])('reads %s', (path, facts) => {
    expect(read(path)).toEqual(facts)
  })
})
