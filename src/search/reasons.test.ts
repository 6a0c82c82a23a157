import { describe, expect, test } from 'vitest'
import { splitAtMarks } from '../text/marks'
import { createMatcher, explain, findMarks } from './reasons'

const SMALL = ['is', 'the', 'your', 'a']
const COMMON = ['and']
const weightOf = ({ word }: { word: string }) => (SMALL.includes(word) ? 0 : COMMON.includes(word) ? 0.05 : 1)

function mark(query: string, text: string, typing = false) {
  return splitAtMarks(text, findMarks(text, createMatcher(query, typing), weightOf))
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('')
}

describe('marks', () => {
  test.each([
    ['lock', 'Your account is locked', 'Your account is [locked]'],
    ['503 unavailable', '503 Service Unavailable', '[503] Service [Unavailable]'],
    ['service unavailable', '503 Service Unavailable', '503 [Service Unavailable]'],
    ['servce unavialable', '503 Service Unavailable', '503 [Service Unavailable]'],
    ['página', 'pagina, Página', '[pagina], [Página]'],
    ['403', '503 and 4031', '503 and 4031'],
    ['the', 'The server', 'The server'],
    ['mad and locked', 'Check and send', 'Check and send'],
    ['', 'Nothing', 'Nothing'],
  ])('%s in "%s"', (query, text, marked) => {
    expect(mark(query, text)).toBe(marked)
  })

  test('a word that is not typed to the end, only while typing', () => {
    expect(mark('unavai', 'Service Unavailable', true)).toBe('Service [Unavailable]')
    expect(mark('unavai', 'Service Unavailable')).toBe('Service Unavailable')
  })
})

describe('a message is quoted', () => {
  const message = 'You do not have permission to view this project'
  const article = {
    title: 'Forbidden',
    summary: '',
    messages: [{ text: message, from: 'service' as const }],
    aliases: [],
  }
  const why = (query: string) => explain(article, [403], createMatcher(query, false), weightOf)

  test('when most of its telling words are in the query, even with a code beside it', () => {
    expect(why('403 you do not have permision to view')).toEqual({ label: 'Matches the message', quote: message })
  })

  test('never for a word or two', () => {
    expect(why('403 project permission')).toEqual({ label: 'Matches the code 403' })
  })
})
