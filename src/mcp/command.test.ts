import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverOptions } from '../../test/fixtures/mcp'
import { startFakeStatus, type FakeStatus } from '../../test/fake-status/server'
import { runCommand, type CommandIo } from './command'

/** What the command writes, and its exit code. */
async function run(words: string[], input: string[] = [], window: Partial<CommandIo['output']> = {}) {
  const said = { output: '', notes: '' }
  async function* typed() {
    yield* input
  }
  const code = await runCommand(words, {
    ...serverOptions,
    input: typed(),
    output: { ...window, write: (text) => (said.output += text) },
    notes: { write: (text) => (said.notes += text) },
  })
  return { code, ...said }
}

const BODY =
  'HTTP/1.1 403 Forbidden\nAuthorization: Bearer abcdefghijklmnop1234567890\n\n{"errors":"You are not allowed"}'

describe('explain', () => {
  it('says what a text is, and hides secrets', async () => {
    const { code, output, notes } = await run(['explain'], [BODY.slice(0, 30), BODY.slice(30)])
    expect([code, notes]).toEqual([0, ''])
    expect(output).toContain('Recognized as an HTTP response with code 403.')
    expect(output).toContain('1 secret hidden.')
    expect(output).not.toContain('abcdefghijklmnop')
    expect(output).toBe(stripVTControlCharacters(output))
  })

  it('writes JSON alone', async () => {
    const { output } = await run(['explain', '--json'], [BODY])
    expect(JSON.parse(output)).toMatchObject({ isKnown: true, code: 403, masked: 1 })
  })

  it('has nothing to say about what it does not know', async () => {
    expect(await run(['explain'], ['marmalade recipes'])).toMatchObject({ code: 1 })
    expect(await run(['explain'], [' \n'])).toMatchObject({
      code: 64,
      output: '',
      notes: expect.stringContaining('empty'),
    })
  })

  it('counts the errors of a long log, read in parts', async () => {
    const entry =
      '2026-11-21T14:05:00Z ERROR GET https://api.procore.com/rest/v1.0/projects status=503 token=hunter2hunter2\n'
    const { code, output } = await run(
      ['explain'],
      Array.from({ length: 3000 }, () => entry),
    )
    expect(code).toBe(0)
    expect(output).toContain('3000 lines, 1 distinct error')
    expect(output).toContain('3000 times: 503 Service Unavailable')
    expect(output).not.toContain('hunter2')
    const { output: json } = await run(['explain', '--json'], [entry, entry])
    expect(JSON.parse(json)).toMatchObject({
      lines: 2,
      errors: [{ count: 2, first: '2026-11-21T14:05:00Z', code: 503 }],
    })
  })
})

describe('search', () => {
  it('answers, with an exit code for nothing found', async () => {
    expect(await run(['search', 'access', 'denied', '503'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('/errors/503'),
    })
    expect(await run(['search', 'marmalade recipes'])).toMatchObject({ code: 1 })
  })

  it('fits the window, and has color where the window has', async () => {
    const { output } = await run(['search', '503'], [], { columns: 40, isTTY: true, hasColors: () => true })
    const shown = stripVTControlCharacters(output)
    expect(shown).not.toBe(output)
    expect(shown.split('\n').filter((line) => line.length > 40 && !line.includes('https://'))).toEqual([])
  })
})

describe('status', () => {
  let feeds: FakeStatus
  beforeAll(async () => {
    feeds = await startFakeStatus()
  })
  afterAll(() => feeds.close())

  it('exits with what it says', async () => {
    const unknown = await run(['status', '--status-url', feeds.feed('refused')])
    expect(unknown).toMatchObject({ code: 2, output: expect.stringContaining('couldn’t be checked') })
  })
})

it.each([
  [['nope'], 64],
  [['search'], 64],
  [['status', '--nope'], 64],
  [['status', '--language', 'xx'], 64],
  [['mcp', '--port', 'x'], 64],
  [[], 64],
])('%j is wrong, and only the notes say so', async (words, code) => {
  expect(await run(words)).toMatchObject({ code, output: '', notes: expect.stringContaining('helper') })
})

it.each([
  [['--version'], '1.2.3\n'],
  [['--help'], 'helper explain'],
])('%j is answered', async (words, start) => {
  const { code, output } = await run(words)
  expect([code, output.slice(0, start.length)]).toEqual([0, start])
})
