import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CALLS,
  DETAILS,
  HOSTS,
  KEPT,
  KEPT_QUERY,
  REFRESHED,
  RETRIED,
  SECRET_BODY,
  SECRET_QUERY,
  wrongWaits,
  type Retried,
} from './expected'
import { BODIES, startMisbehaving, type Misbehaving } from './misbehaving'
import { runProgram } from './run-program'

interface Outcome {
  calls: Record<string, { status: number; body: unknown }>
  details: Record<string, string>
  retried: { status: number; slept: number[]; told: number }[]
  refreshed: Record<string, { tokens: string[]; needsLogin: boolean; kept: number }>
  together: number[]
  apart: string[]
  notReached: string[]
  moved: number
  hosts: boolean[]
  refusedHost: { outcome: string; loads: number }
  entry: Record<string, unknown>
  unanswered: unknown
}

interface Language {
  name: string
  program: string
  driver: string
  runs: Retried[]
}

/** JavaScript and Python always run. Ruby runs where it is installed, and is parsed everywhere. */
const LANGUAGES: Language[] = [
  { name: 'JavaScript', program: process.execPath, driver: 'drive.mjs', runs: RETRIED },
  { name: 'Python', program: process.env.PYTHON ?? 'python3', driver: 'drive.py', runs: RETRIED },
]
// Before 3.2, Ruby takes half a body for a whole one, and nothing can be set against it.
const RUBY = { name: 'Ruby', program: 'ruby', driver: 'drive.rb', runs: RETRIED.filter(({ path }) => path !== '/cut') }
if (isInstalled('ruby')) LANGUAGES.push(RUBY)

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

describe.each(LANGUAGES)('the examples in $name', ({ program, driver, runs }) => {
  let server: Misbehaving
  let outcome: Outcome

  beforeAll(async () => {
    server = await startMisbehaving()
    const env = {
      PROCORE_API: server.url,
      PROCORE_LOGIN: server.url,
      PROCORE_TOKEN: 'SECRET',
      PROCORE_COMPANY_ID: '42',
      PROCORE_CLIENT_ID: 'app',
      PROCORE_CLIENT_SECRET: 'hush',
    }
    const input = JSON.stringify({
      url: server.url,
      other: server.other,
      nowhere: 'http://127.0.0.1:2',
      env,
      calls: Object.keys(CALLS),
      bodies: { ...BODIES, none: null },
      retried: runs,
      refreshed: REFRESHED,
      hosts: HOSTS,
      query: SECRET_QUERY,
      body: SECRET_BODY,
    })
    const run = await runProgram(program, [join('test/examples', driver)], { input })
    if (run.code !== 0) throw new Error(run.errors)
    outcome = JSON.parse(run.out) as Outcome
  }, 60_000)
  afterAll(() => server.close())

  it('send the company with every call, and the token to no other host', () => {
    expect(server.wrongs()).toEqual([])
    expect(outcome.moved).toBeLessThan(400)
  })

  it.each(Object.entries(CALLS))('look at the status first: %s', (path, wanted) => {
    expect(outcome.calls[path]).toMatchObject(wanted)
  })

  it('give a body as what it is', () => {
    expect(outcome.calls).toMatchObject({
      '/fine': { body: { id: 1 } },
      '/empty': { body: null },
      '/page': { body: '<html>Maintenance</html>' },
      '/bodies/list': { body: { errors: ['Name is too long'] } },
      '/bodies/html': { body: BODIES.html },
    })
  })

  it.each(Object.entries(DETAILS))('read a body of the shape %s', (name, detail) => {
    expect(outcome.details[name]).toBe(detail)
  })

  it.each(runs)('retry $method $path', ({ path, status, calls, slept, told }) => {
    const run = outcome.retried[runs.findIndex((wanted) => wanted.path === path)]
    expect(run?.status).toBe(status)
    expect(server.calls(path)).toBe(calls)
    expect(wrongWaits(run?.slept ?? [], slept)).toEqual([])
    expect(wrongWaits([run?.told ?? Number.NaN], [told])).toEqual([])
  })

  it.each(Object.entries(REFRESHED))('send the refresh token "%s" once', (name, { tokens, needsLogin }) => {
    expect(outcome.refreshed[name]).toEqual({ tokens, needsLogin, kept: 1 })
    expect(server.refreshes(name)).toBe(1)
  })

  it('refresh once for many callers, and repeat each call once', () => {
    expect(outcome.together).toEqual([200, 200, 200])
    expect(server.refreshes('together')).toBe(1)
    expect(server.calls('/protected')).toBeLessThanOrEqual(6)
  })

  it('give the token of one store to no caller with another', () => {
    expect(outcome.apart).toEqual(['mine-fresh', 'theirs-fresh'])
  })

  it('keep a refresh token that never left', () => {
    expect(outcome.notReached).toEqual(['not reached', 'waiting-fresh'])
    expect(server.refreshes('waiting')).toBe(1)
  })

  it('give the token to the hosts it belongs to, and stop before any call to another', () => {
    expect(outcome.hosts).toEqual(HOSTS.map(([, , takesToken]) => takesToken))
    expect(outcome.refusedHost).toEqual({ outcome: expect.stringContaining('No token for 127.0.0.1'), loads: 0 })
  })

  it('log what support asks for', () => {
    expect(outcome.entry).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
      method: 'POST',
      url: `${server.url}/rest/presigned?${KEPT_QUERY}`,
      status: 201,
      requestId: 'id-1',
    })
    expect((outcome.entry.headers as string[]).map((name) => name.toLowerCase())).toContain('procore-company-id')
    for (const words of KEPT) {
      expect(outcome.entry.body).toContain(words)
      expect(outcome.entry.responseBody).toContain(words)
    }
    expect(outcome.entry.responseBody).toHaveLength(2000)
    expect(outcome.unanswered).toBeNull()
  })

  it('log no secret', () => {
    expect(JSON.stringify(outcome.entry)).not.toContain('SECRET')
  })
})
