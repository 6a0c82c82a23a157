import { describe, expect, it } from 'vitest'
import {
  allWordings,
  contracted,
  group,
  ownFirst,
  pack,
  ungroup,
  unpack,
  whoWrites,
  type Author,
  type MessageGroup,
} from './messages'
import { errorSchema, ownName } from './schema'

const groups: MessageGroup[] = [
  { from: 'browser', by: 'Firefox', texts: ['The connection has timed out'] },
  { from: 'service', texts: ['503 Service Unavailable', 'Service Unavailable'] },
  { from: 'browser', by: 'Safari', texts: ["Safari can't find the server"] },
]

describe('groups', () => {
  it('become one message each, and groups again', () => {
    const messages = ungroup(groups)
    expect(messages[0]).toEqual({ text: 'The connection has timed out', from: 'browser', by: 'Firefox' })
    expect(messages[1]).toEqual({ text: '503 Service Unavailable', from: 'service' })
    expect(group(messages)).toEqual(groups)
  })

  it('put the words of the product first, the others in the order of the file', () => {
    expect(ownFirst(ungroup(groups)).map(({ from, by }) => by ?? from)).toEqual(['service', 'Firefox', 'Safari'])
  })

  it('are what is sent to a browser', () => {
    const entry = { id: 'errors/503', messages: ungroup(groups) }
    expect(pack(entry)).toEqual({ id: 'errors/503', messages: groups })
    expect(unpack(pack(entry))).toEqual(entry)
  })
})

it('of one message there are several wordings: its own, that of the product in a language, and what it means', () => {
  const messages = ungroup(groups)
  const shown = { 'Service Unavailable': 'Fuera de servicio' }
  const meanings = { 'Service Unavailable': 'Servicio no disponible' }
  expect(allWordings({ messages }).map(({ text }) => text)).toEqual(messages.map(({ text }) => text))
  expect(allWordings({ messages, shown, meanings }).filter(({ from }) => from === 'service')).toEqual(
    ['503 Service Unavailable', 'Service Unavailable', 'Fuera de servicio', 'Servicio no disponible'].map((text) => ({
      text,
      from: 'service',
    })),
  )
})

it.each<[Author, string]>([
  [{ from: 'browser', by: 'Firefox' }, 'Firefox writes'],
  [{ from: 'browser', by: 'Chrome and Edge' }, 'Chrome and Edge write'],
  [{ from: 'browser' }, 'The browser writes'],
  [{ from: 'server-between', by: 'nginx' }, 'A server such as nginx writes'],
  [{ from: 'server-between' }, 'A server on the way writes'],
  [{ from: 'library', by: 'The Acme SDK' }, 'The Acme SDK writes'],
  [{ from: 'identity-provider' }, "Your company's login service writes"],
])('%j: %s', (author, said) => {
  expect(whoWrites(author)).toBe(said)
})

describe('what a file may say', () => {
  const { messages } = errorSchema('Acme Build').shape

  it('calls the product by its name', () => {
    expect(ownName('Acme Build')).toBe('acme-build')
    expect(messages.parse([{ from: 'acme-build', texts: ['Full'] }])).toEqual([{ text: 'Full', from: 'service' }])
  })

  it('is no message at all, too', () => {
    expect(messages.parse(undefined)).toEqual([])
  })

  it.each<[string, unknown, boolean]>([
    ['a browser with its name', { from: 'browser', by: 'Safari', texts: ['Lost'] }, true],
    ['a server between without one', { from: 'server-between', texts: ['504 Gateway Timeout'] }, true],
    ['a library', { from: 'library', by: 'curl', texts: ['Could not resolve host: {host}'] }, true],
    ['a login service', { from: 'identity-provider', by: 'Microsoft Entra', texts: ['AADSTS50105'] }, true],
    ['a bare text', '503 Service Unavailable', false],
    ['an unknown writer', { from: 'proxy', texts: ['502'] }, false],
    ['the name inside the code', { from: 'service', texts: ['502'] }, false],
    ['nobody', { texts: ['502'] }, false],
    ['no text', { from: 'browser', texts: [] }, false],
    ['an empty text', { from: 'browser', texts: [' '] }, false],
    ['an unknown field', { from: 'browser', texts: ['502'], version: 7 }, false],
  ])('%s', (_, written, isFine) => {
    expect(messages.safeParse([written]).success).toBe(isFine)
  })
})

it.each([
  ['Mensaje de el SDK de Ruby', 'Mensaje del SDK de Ruby'],
  ['Mensaje de la biblioteca', 'Mensaje de la biblioteca'],
  ['Mensaje de elastic', 'Mensaje de elastic'],
])('joins words as Spanish does: %s', (sentence, said) => {
  expect(contracted(sentence)).toBe(said)
})
