import { describe, expect, it, vi } from 'vitest'
import { engine } from '../../test/fixtures/mcp'
import { linesOf, readLog, startsRecord } from './log'

const recognize = (record: string) => engine.recognizeRecord(record, new Date())

async function read(text: string) {
  const { lines, errors } = await readLog(linesOf([text]), recognize)
  return { lines, errors: errors.map(({ recognition, ...rest }) => ({ id: recognition.articles[0]?.id, ...rest })) }
}

it.each([
  ['2026-11-21T14:05:00Z ERROR call failed', true],
  ['[2026-11-21 14:05:00,123] call failed', true],
  ['10.0.0.1 - - [21/Nov/2026:14:05:00 +0000] "GET / HTTP/1.1" 503 12', true],
  ['2026/11/21 14:05:00 [error] 7#7: upstream timed out', true],
  ['Nov 21 14:05:00 host app: call failed', true],
  ['{"time":"2026-11-21T14:05:00Z","status":503}', true],
  ['ERROR call failed', true],
  ['    at call (file.js:1:2)', false],
  ['HTTP/1.1 503 Service Unavailable', false],
  ['Error: call failed', false],
  ['', false],
])('%s begins a record: %s', (line, begins) => {
  expect(startsRecord(line)).toBe(begins)
})

it('names the distinct errors with counts and times', async () => {
  const log = `2026-11-21T14:05:00Z INFO started
2026-11-21T14:06:00Z ERROR GET https://api.procore.com/rest/v1.0/projects status=503 Service Unavailable
    at call (client.js:10:2)
2026-11-21T14:07:00Z ERROR GET https://api.procore.com/rest/v1.0/projects/12345 status=404 Not Found
2026-11-21T14:08:00Z ERROR GET https://api.procore.com/rest/v1.0/projects status=503 Service Unavailable
2026-11-21T14:09:00Z INFO done`
  expect(await read(log)).toEqual({
    lines: 6,
    errors: [
      { id: 'errors/503', count: 2, first: '2026-11-21T14:06:00Z', last: '2026-11-21T14:08:00Z' },
      { id: 'errors/404', count: 1, first: '2026-11-21T14:07:00Z', last: '2026-11-21T14:07:00Z' },
    ],
  })
})

it.each([
  ['ERROR sync {"errorCode":"E1","message":"busy","status":503}', 1],
  ['WARN sync {"errorCode":"E1","message":"busy","status":503}', 1],
  ['ERROR sync {"errorCode":"E1","message":"busy"}', 1],
  ['INFO {"Message":"Job started","StatusCode":200}', 0],
  ['INFO {"Message":"Job started"}', 0],
])('of another system whose name is unknown, only faults count: %s', async (record, count) => {
  const { errors } = await readLog(linesOf([`2026-11-21T14:05:00Z ${record}`]), recognize)
  expect(errors.map((error) => error.recognition.maker?.name)).toEqual(Array(count).fill('Another system'))
})

describe('a log of any length', () => {
  it('is read as it comes, and each pattern is recognized once', async () => {
    const recognizing = vi.fn(recognize)
    let made = 0
    let waiting = 0
    async function* endless() {
      for (; made < 200_000; made += 1) {
        waiting = Math.max(waiting, made - handled)
        yield `2026-11-21T14:05:00Z ERROR job ${made} got status=503 Service Unavailable from api.procore.com\n`
      }
    }
    let handled = 0
    async function* counted(lines: AsyncIterable<string>) {
      for await (const line of lines) {
        handled += 1
        yield line
      }
    }
    const { lines, errors } = await readLog(counted(linesOf(endless())), recognizing)
    expect([lines, errors[0]?.count, errors.length]).toEqual([200_000, 200_000, 1])
    // Nothing is read ahead, so nothing is held.
    expect(waiting).toBeLessThanOrEqual(1)
    expect(recognizing.mock.calls.length).toBeLessThan(400)
  })

  it('has a bounded line, whatever stands in it', async () => {
    function* parts() {
      for (let part = 0; part < 200; part += 1) yield 'x'.repeat(10_000)
      yield '\nsecond\r\nthird'
    }
    const found: string[] = []
    for await (const line of linesOf(parts())) found.push(line)
    expect(found.map(({ length }) => length)).toEqual([64_000, 6, 5])
  })
})
