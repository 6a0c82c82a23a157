import { describe, expect, it } from 'vitest'
import catalogue from 'virtual:catalogue'
import questions from 'virtual:questions'
import { isError } from '../content-model/catalogue'
import { mixedUp, pairOf, readAsked, tellApart } from './pair'

const ask = (query: string) => readAsked(new URLSearchParams(query), catalogue)
const slugs = (query: string) => pairOf(ask(query))?.map(({ slug }) => slug)
const error = (slug: string) => {
  const found = catalogue.filter(isError).find((entry) => entry.slug === slug)
  return found ?? expect.fail(`${slug} is no error`)
}

describe('what an address asks to compare', () => {
  it.each([
    ['a=403&b=404', ['403', '404']],
    ['b=404&a=403', ['403', '404']],
    ['a=404&b=403', ['404', '403']],
    ['a=500&b=heavy-load', ['500', 'heavy-load']],
    ['a=+403+&b=Account-Locked', ['403', 'account-locked']],
    ['a=HTTP+403&b=error+404', ['403', '404']],
    ['a=errors/403&b=/errors/404-plain', ['403', '404-plain']],
    ['a=e/403&b=404&a=500', ['403', '404']],
    ['a=207&b=422', ['partial-failure', '422']],
  ])('%s is %j', (query, wanted) => {
    expect(slugs(query)).toEqual(wanted)
    expect(ask(query).unknown).toEqual([])
  })

  it.each([
    ['', []],
    ['a=403', []],
    ['a=&b=404', []],
    ['a=403&b=403', []],
    ['a=401&b=HTTP%20401', []],
    ['a=403&b=999', ['999']],
    ['a=403&b=4040', ['4040']],
    ['a=teapot&b=%3Cscript%3E', ['teapot', '<script>']],
    ['a=rate-limiting&b=429', ['rate-limiting']],
    ['a=__proto__&b=constructor', ['__proto__', 'constructor']],
    [`a=${'x'.repeat(99)}&b=403`, ['x'.repeat(40)]],
  ])('%s is no pair', (query, unknown) => {
    expect(slugs(query)).toBeUndefined()
    expect(ask(query).unknown).toEqual(unknown)
  })

  it('keeps the one that is known', () => {
    expect(ask('a=403&b=teapot').a?.slug).toBe('403')
    expect(ask('a=teapot&b=404').b?.slug).toBe('404')
  })
})

describe('how to tell two errors apart', () => {
  it('names the answers that only one of them fits', () => {
    const told = tellApart(questions, error('403'), error('404-plain'))
    expect(told).toContainEqual({
      ask: 'Where do you see the problem?',
      a: ['In another program that is connected to Procore'],
      b: ['In Procore itself', 'While logging in to Procore'],
    })
  })

  it('leaves out the number, and questions that fit both alike or one of them not at all', () => {
    const numberAsk = questions.find(({ id }) => id === 'code')?.ask
    for (const a of catalogue.filter(isError))
      for (const b of catalogue.filter(isError)) {
        const told = tellApart(questions, a, b)
        expect(told.map(({ ask }) => ask)).not.toContain(numberAsk)
        expect(told.flatMap(({ a, b }) => a.filter((label) => b.includes(label)))).toEqual([])
      }
  })

  it('mirrors when the two change places', () => {
    const there = tellApart(questions, error('500'), error('429'))
    expect(tellApart(questions, error('429'), error('500'))).toEqual(
      there.map(({ ask, a, b }) => ({ ask, a: b, b: a })),
    )
  })
})

describe('errors that people mix up', () => {
  const pairs = mixedUp(catalogue).map(([a, b]) => `${a.slug} ${b.slug}`)

  it('holds those that name each other, once', () => {
    expect(pairs).toContain('403 404')
    expect(pairs).toContain('500 503')
    expect(new Set(pairs).size).toBe(pairs.length)
    expect(pairs).not.toContain('404 403')
  })
})
