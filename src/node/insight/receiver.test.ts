import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fits } from '../../../deploy/events/check.mjs'
import { createReceiver, settingsFrom } from '../../../deploy/events/receive.mjs'
import { plausible, umami } from '../../../deploy/events/tools.mjs'
import { EVENTS, NO_EVENTS } from '../../../test/fixtures/insight'
import { batchSchema, eventsJsonSchema } from '../../insight/schema'

const SITE = 'https://help.example/desk'
const batch = { version: 1, language: 'en', events: EVENTS }

let folder = ''
const servers: Server[] = []
const warn = vi.fn<(text: string) => void>()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'events-'))
  warn.mockClear()
})

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
  await rm(folder, { recursive: true })
})

async function listen(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, () => resolve()))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers })

describe('the check without packages', () => {
  const schema = JSON.parse(JSON.stringify(eventsJsonSchema())) as Record<string, unknown>

  it('accepts every kind of event', () => {
    expect(EVENTS.filter((event) => !fits(schema, { ...batch, events: [event] }))).toEqual([])
  })

  it.each(NO_EVENTS)('refuses %s, as the shape itself does', (_, body) => {
    expect(fits(schema, body)).toBe(false)
    expect(batchSchema.safeParse(body).success).toBe(false)
  })

  it('does not half check a schema that has grown', () => {
    expect(() => fits({ type: 'object', minProperties: 1 }, {})).toThrow('minProperties')
  })
})

describe('the receiver', () => {
  it('appends a line for each event, with the day and nothing of the request', async () => {
    const file = join(folder, 'events.ndjson')
    const url = await listen(createReceiver({ file, warn, now: () => new Date('2026-11-30T22:10:00Z') }))
    const response = await post(url, batch, { Cookie: 'visitor=a1', 'X-Forwarded-For': '203.0.113.9' })
    expect(response.status).toBe(204)
    const text = await readFile(file, 'utf8')
    const lines = text.trimEnd().split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
      EVENTS.map((event) => ({ day: '2026-11-30', language: 'en', ...event })),
    )
    expect(text).not.toMatch(/visitor|203\.0\.113|22:10/)
  })

  it.each([
    ['no JSON', 'hello', 400],
    ['another shape', { ...batch, visitor: 'a1' }, 400],
    ['too much', 'x'.repeat(40_000), 413],
  ])('refuses %s and saves nothing', async (_, body, status) => {
    const file = join(folder, 'events.ndjson')
    const url = await listen(createReceiver({ file, warn }))
    expect((await post(url, body)).status).toBe(status)
    await expect(readFile(file)).rejects.toThrow('ENOENT')
  })

  it('answers posts only, and not more than readers send', async () => {
    let now = 0
    const url = await listen(createReceiver({ warn, most: 1, now: () => new Date(now) }))
    expect((await fetch(url)).status).toBe(405)
    expect((await post(url, batch)).status).toBe(204)
    expect((await post(url, batch)).status).toBe(429)
    now += 60_000
    expect((await post(url, batch)).status).toBe(204)
  })
})

describe('an analytics program', () => {
  /** A stand-in for Plausible or Umami that remembers what it receives. */
  async function program(reply: { status?: number; headers?: Record<string, string>; body?: string } = {}) {
    const received: { path: string; agent: string; body: Record<string, unknown> }[] = []
    const server = createServer((request, response) => {
      let text = ''
      request.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk))
      request.on('end', () => {
        const { url: path = '', headers } = request
        received.push({ path, agent: headers['user-agent'] ?? '', body: JSON.parse(text) as Record<string, unknown> })
        response.writeHead(reply.status ?? 202, reply.headers).end(reply.body ?? 'ok')
      })
    })
    return { received, url: await listen(server) }
  }

  it('Plausible gets a request for each event, with texts as properties', async () => {
    const { received, url: server } = await program()
    const tools = [plausible({ server, domain: 'help.example', site: SITE })]
    await post(await listen(createReceiver({ tools, warn })), batch)
    await vi.waitFor(() => expect(received).toHaveLength(EVENTS.length))
    expect(received[1]).toEqual({
      path: '/api/event',
      agent: expect.stringMatching(/^Mozilla/),
      body: {
        name: 'guesses-only',
        url: 'https://help.example/desk/search',
        domain: 'help.example',
        props: { language: 'en', query: 'the timetable sleeps', guesses: 'errors/503 errors/404' },
      },
    })
    expect(received[4]?.body).toMatchObject({
      url: 'https://help.example/desk/diagnose',
      props: { answers: 'where=screen code=unsure', article: 'errors/404' },
    })
    expect(received[6]?.body).toMatchObject({ url: 'https://help.example/desk/errors/503', props: { step: 'wait' } })
    expect(warn).not.toHaveBeenCalled()
  })

  it('Umami gets the same in its own shape', async () => {
    const { received, url: server } = await program()
    const tools = [umami({ server, website: 'b1c2', site: SITE })]
    await post(await listen(createReceiver({ tools, warn })), batch)
    await vi.waitFor(() => expect(received).toHaveLength(EVENTS.length))
    expect(received[0]).toEqual({
      path: '/api/send',
      agent: expect.stringMatching(/^Mozilla/),
      body: {
        type: 'event',
        payload: {
          website: 'b1c2',
          hostname: 'help.example',
          language: 'en',
          url: '/desk/search',
          name: 'no-answer',
          data: { query: 'print a sheet for *** on A3' },
        },
      },
    })
  })

  it.each([
    ['answers with an error', { status: 500 }, 'answered 500'],
    ['discards it as Plausible does', { headers: { 'x-plausible-dropped': '1' } }, 'discarded an event'],
    ['discards it as Umami does', { status: 200, body: '{"beep":"boop"}' }, 'discarded an event'],
  ])('that %s is logged, and the reader gets no error', async (_, reply, words) => {
    const { url: server } = await program(reply)
    const tools = [plausible({ server, domain: 'help.example', site: SITE })]
    const url = await listen(createReceiver({ tools, warn }))
    expect((await post(url, { ...batch, events: EVENTS.slice(0, 1) })).status).toBe(204)
    await vi.waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining(words)))
  })
})

describe('the settings', () => {
  it.each([
    ['nowhere to save events', {}, /Name a file/],
    ['half of Plausible', { PLAUSIBLE_URL: 'https://p.example' }, /PLAUSIBLE_DOMAIN and SITE_URL/],
    ['half of Umami', { EVENTS_FILE: 'e.ndjson', UMAMI_WEBSITE: 'b1' }, /UMAMI_URL/],
  ])('with %s are refused', (_, env, words) => {
    expect(settingsFrom(env).problems.join()).toMatch(words)
  })

  it('with a file and a program are taken', () => {
    const env = { EVENTS_FILE: 'e.ndjson', PLAUSIBLE_URL: 'https://p.example', PLAUSIBLE_DOMAIN: 'x', SITE_URL: SITE }
    const { file, tools, problems } = settingsFrom(env)
    expect([file, tools?.length, problems]).toEqual(['e.ndjson', 1, []])
  })
})
