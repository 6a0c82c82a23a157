import { describe, expect, it } from 'vitest'
import { whoWrites } from '../../src/content-model/messages'
import { realContent } from '../real-content'

const { articles } = await realContent()
const messages = articles.flatMap(({ entry }) => entry.messages.map((message) => ({ ...message, id: entry.id })))

/** What only a browser, a server on the way, a program's library or a login service writes. */
const FOREIGN =
  /^(?:NET::)?ERR_|DNS_PROBE|^(?:NS|SEC|SSL|PR)_|MOZILLA_|NSURLError|\bE(?:CONN|NOTFOUND|AI_AGAIN|TIMEDOUT)|HTTP ERROR \d|upstream (?:connect|request)|no healthy upstream|Time-out\b|\w::\w|x509|PKIX|AADSTS|CORS|Access-Control/

describe('whose words a message is', () => {
  it('is known of every message', () => {
    expect(messages.length).toBeGreaterThan(200)
    expect(messages.filter(({ from }) => !from)).toEqual([])
  })

  it('is never the product where a browser, a server on the way or a library writes it', () => {
    expect(messages.filter(({ from, text }) => from === 'service' && FOREIGN.test(text))).toEqual([])
  })

  it('is said by name of a browser, a library and a login service', () => {
    const isUnnamed = ({ from, by }: (typeof messages)[number]) =>
      ['browser', 'library', 'identity-provider'].includes(from) && by === undefined
    expect(messages.filter(isUnnamed)).toEqual([])
  })

  it('is said of the Ruby SDK where its classes are', () => {
    const classes = messages.filter(({ text }) => text.startsWith('Procore::'))
    expect(new Set(classes.map(whoWrites))).toEqual(new Set(['The Procore Ruby SDK writes']))
  })

  it('is the same on all pages', () => {
    const writers = new Map<string, Set<string>>()
    for (const { text, ...author } of messages)
      writers.set(text, (writers.get(text) ?? new Set()).add(whoWrites(author)))
    expect([...writers].filter(([, all]) => all.size > 1)).toEqual([])
  })

  it('is the product first, where it writes one', () => {
    const late = articles.filter(({ entry }) => {
      const own = entry.messages.findLastIndex(({ from }) => from === 'service')
      return entry.messages.slice(0, own + 1).some(({ from }) => from !== 'service')
    })
    expect(late.map(({ file }) => file)).toEqual([])
  })
})

it.each([
  // Raised for every code without a class of its own.
  ['Procore::ServerError', ['errors/500', 'errors/502', 'errors/503', 'errors/504']],
  ['Procore::InvalidRequestError', ['errors/400', 'errors/422']],
  ['Procore::APIConnectionError', ['errors/cannot-connect']],
])('%s of the Ruby SDK stands where its code raises it', (text, ids) => {
  expect(messages.filter((message) => message.text === text).map(({ id }) => id)).toEqual(ids)
})
