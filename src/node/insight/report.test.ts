import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { EVENTS } from '../../../test/fixtures/insight'
import type { InsightEvent } from '../../insight/schema'
import { readEvents, type Unread, tally } from './tally'
import { type Names, reportText } from './report'

const TITLES: Record<string, string> = { 'errors/503': 'Service unavailable', 'errors/404': 'Not found' }
const NAMES: Names = {
  title: (id) => TITLES[id],
  step: (_, id) => (id === 'wait' ? 'Wait one minute' : undefined),
  question: (id) => (id === 'code' ? 'Which number?' : undefined),
}

const lineOf = (event: InsightEvent, day = '2026-11-30') => JSON.stringify({ day, language: 'en', ...event })

async function report(lines: string[]): Promise<string> {
  const unread: Unread = { lines: 0 }
  const counted = await tally(readEvents(Readable.from(lines), unread))
  return reportText(counted, NAMES, unread)
}

/** The rows of a section, without its head. */
function rowsOf(text: string, title: string): string[] {
  const [section = ''] = text.split(`## ${title}\n`).slice(1)
  const lines =
    section
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('|')) ?? []
  return lines.slice(2)
}

it('says of each section that is empty that nothing was counted', async () => {
  const text = await report([lineOf({ kind: 'question-left', question: 'code', answers: {} })])
  expect(text.match(/^## /gm)?.length).toBe((text.match(/Nothing was counted/g)?.length ?? 0) + 1)
})

it('has a section for every kind of event, with names in place of ids', async () => {
  const text = await report(EVENTS.map((event) => lineOf(event)))
  expect(text).toContain('8 events, 2026-11-30 (en 8).')
  expect(rowsOf(text, 'Words without an article')).toEqual(['| 1 | print a sheet for *** on A3 |'])
  expect(rowsOf(text, 'Words with guesses only')).toEqual(['| 1 | the timetable sleeps | 1 time |'])
  expect(rowsOf(text, 'Which guess answers what')).toEqual([
    '| 1 | the timetable sleeps | Service unavailable (`errors/503`) |',
  ])
  expect(rowsOf(text, 'Articles that helped, and that did not')).toEqual([
    '| Service unavailable (`errors/503`) | 2026-11-21 | 0 | 1 | did not help most |',
  ])
  expect(rowsOf(text, 'Outcomes that did not fix')).toEqual(['| 1 | Service unavailable (`errors/503`) | 2026-11-21 |'])
  expect(rowsOf(text, 'Outcomes that were refused')).toEqual(['| 1 | Not found (`errors/404`) |'])
  expect(rowsOf(text, 'Questions people leave')).toEqual(['| 1 | Which number? | `where=screen` (1) |'])
  expect(rowsOf(text, 'Steps that fix it')).toEqual(['| 1 | Service unavailable (`errors/503`) | Wait one minute |'])
})

describe('searches', () => {
  const unanswered = (query: string) => lineOf({ kind: 'no-answer', query })

  it('that ask the same in other endings, capitals or order are one, the commonest first', async () => {
    const queries = ['print sheets', 'Printing the sheet', 'the sheet printing', 'print sheets', 'blank plan']
    const rows = rowsOf(await report(queries.map(unanswered)), 'Words without an article')
    expect(rows).toEqual([
      '| 2 | print sheets |',
      '| 2 | Printing the sheet · the sheet printing |',
      '| 1 | blank plan |',
    ])
  })

  it('cannot break the table', async () => {
    const rows = rowsOf(await report([unanswered('a | b | c')]), 'Words without an article')
    expect(rows).toEqual([String.raw`| 1 | a \| b \| c |`])
  })

  it('beyond the longest table are counted', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
    const queries = letters.flatMap((letter) => [`print${letter}x`, `draw${letter}x`])
    expect(await report(queries.map(unanswered))).toContain('And 22 more.')
  })
})

it('an edit shows: each version of an article has its own line, the worst first', async () => {
  const said = (version: string, answer: 'yes' | 'no') =>
    lineOf({ kind: 'helpful', article: 'errors/404', version, answer })
  const old = [said('2026-01-01', 'no'), said('2026-01-01', 'no'), said('2026-01-01', 'yes')]
  const rows = rowsOf(await report([said('2026-11-21', 'yes'), ...old]), 'Articles that helped, and that did not')
  expect(rows).toEqual([
    '| Not found (`errors/404`) | 2026-01-01 | 1 | 2 | did not help most |',
    '| Not found (`errors/404`) | 2026-11-21 | 1 | 0 |  |',
  ])
})

describe('a file', () => {
  const good = lineOf(EVENTS[0] ?? expect.fail())

  it('with broken lines is read, and says how many and where', async () => {
    const text = await report([good, '', '{"day":', '{"kind":"pageview"}', '[]', 'null', good])
    expect(text).toContain('2 events')
    expect(text).toContain('4 lines could not be read, the first is line 3.')
  })

  it('may hold whole requests, and days apart', async () => {
    const batch = JSON.stringify({ version: 1, language: 'es', events: EVENTS })
    const text = await report([batch, lineOf(EVENTS[0] ?? expect.fail(), '2026-11-28'), good])
    expect(text).toContain('10 events, 2026-11-28 to 2026-11-30 (es 8, en 2).')
  })

  it('may name what is gone today', async () => {
    const text = await report([
      lineOf({ kind: 'fixed', article: 'errors/old', version: '2025-01-01', step: 'go' }),
      lineOf({ kind: 'question-left', question: 'gone', answers: {} }),
      lineOf({ kind: 'none-fits', answers: { where: 'no-error' } }),
    ])
    expect(rowsOf(text, 'Steps that fix it')).toEqual(['| 1 | gone today (`errors/old`) | `go` |'])
    expect(rowsOf(text, 'Questions people leave')).toEqual(['| 1 | `gone` |  |'])
    expect(rowsOf(text, 'Answers that lead to no error')).toEqual(['| 1 | `where=no-error` |'])
  })
})
