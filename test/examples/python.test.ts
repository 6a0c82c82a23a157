import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DETAILS, READS, wrongWaits } from './expected'
import { BODIES, startMisbehaving, type Misbehaving } from './misbehaving'

const PYTHON = process.env.PYTHON ?? 'python3'

interface Outcome {
  calls: Record<string, { status: number; body: unknown; failures?: unknown[]; error?: string }>
  details: Record<string, string>
  reads: Record<string, { status: number; waits: number[] }>
  together: number[]
  saved: { access_token: string; refresh_token: string; expires_at: number }[]
  usedUp: { error: string }
  savedUsedUp: unknown[]
  entry: Record<string, unknown>
}

let server: Misbehaving
let outcome: Outcome

beforeAll(async () => {
  server = await startMisbehaving()
  const calls = ['/fine', '/empty', '/created', '/partial', '/multi', '/bodies/list', '/bodies/html']
  outcome = JSON.parse(
    await drive(server.url, JSON.stringify({ calls, bodies: BODIES, reads: Object.keys(READS) })),
  ) as Outcome
}, 60_000)
afterAll(() => server.close())

/** @throws when Python is not there or an example breaks: the examples are never passed over in silence */
function drive(url: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, ['test/examples/drive.py', url])
    let [out, errors] = ['', '']
    child.stdout.on('data', (part: Buffer) => (out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
    child.on('error', () => reject(new Error(`The examples run with ${PYTHON}: install it, or name it in PYTHON`)))
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(errors))))
    child.stdin.end(input)
  })
}

describe('the status comes first', () => {
  it.each([
    ['/fine', { status: 200, body: { id: 1 }, failures: [] }],
    ['/empty', { status: 204, body: null, failures: [] }],
    ['/created', { status: 201, failures: [] }],
    ['/partial', { status: 200, failures: [{ id: 7 }] }],
    ['/multi', { status: 207, failures: [{ id: 8 }] }],
    ['/bodies/list', { status: 422, body: { errors: ['Name is too long'] }, error: 'Procore answered 422' }],
    ['/bodies/html', { status: 422, body: BODIES.html }],
  ])('%s', (path, wanted) => expect(outcome.calls[path]).toMatchObject(wanted))
})

it.each(Object.entries(DETAILS))('reads a body of the shape %s', (name, detail) => {
  expect(outcome.details[name]).toBe(detail)
})

it.each(Object.entries(READS))('a read of %s', (path, { status, calls, waits }) => {
  const read = outcome.reads[path]
  expect(read?.status).toBe(status)
  expect(server.calls(path)).toBe(calls)
  expect(wrongWaits(read?.waits ?? [], waits)).toEqual([])
})

it('refreshes the token once for many callers, stores both, and never repeats a failed refresh', () => {
  expect(outcome.together).toEqual([200, 200, 200])
  expect(outcome.saved).toMatchObject([{ access_token: 'access-2', refresh_token: 'refresh-2' }])
  expect(outcome.usedUp.error).toContain('answered 400: log the user in again')
  expect(outcome.savedUsedUp).toEqual([])
  expect(server.calls('/oauth/token')).toBe(2)
})

it('logs what support needs and no secret', () => {
  expect(outcome.entry).toMatchObject({
    url: `${server.url}/fine?page=2`,
    headers: { 'Procore-Company-Id': '42' },
    status: 200,
    request_id: 'id-1',
    body: '{"id":1}',
  })
  expect(JSON.stringify(outcome.entry)).not.toContain('SECRET')
})
