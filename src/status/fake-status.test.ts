import { afterAll, beforeAll, expect, it } from 'vitest'
import { SCENARIOS, startFakeStatus, type FakeStatus } from '../../test/fake-status/server'
import { readBody } from '../../test/fake-status/scenarios'

// The stand-in for the status page, which development, these tests and the journeys rely on.

let server: FakeStatus
beforeAll(async () => {
  server = await startFakeStatus({ scenario: 'critical' })
})
afterAll(() => server.close())

const put = (name: string) => fetch(`${server.url}/scenario`, { method: 'PUT', body: name })
const indicator = async () => {
  const body = (await (await fetch(server.feed())).json()) as { status: { indicator: string } }
  return body.status.indicator
}

it('answers the scenario that is set, and another once it is switched', async () => {
  expect(await indicator()).toBe('critical')
  expect((await put('operational')).status).toBe(204)
  expect(await indicator()).toBe('none')
  server.set('critical')
  expect(await indicator()).toBe('critical')
})

it('lists the names when it is asked for one that does not exist', async () => {
  const answer = await put('nonsense')
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain(`There is no scenario "nonsense". Choose one of: ${SCENARIOS.join(', ')}`)
  await expect(startFakeStatus({ scenario: 'nonsense' })).rejects.toThrow('There is no scenario "nonsense"')
  expect((await fetch(`${server.url}/nonsense/api/v2/summary.json`)).status).toBe(400)
})

it('lets any page read it, as the status page does', async () => {
  const answer = await fetch(server.feed('operational'))
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect((await fetch(`${server.url}/scenario`, { method: 'OPTIONS' })).status).toBe(204)
})

it('counts the requests of each scenario', async () => {
  await fetch(`${server.url}/requests`, { method: 'DELETE' })
  await fetch(server.feed('storm'))
  await fetch(server.feed('storm'))
  expect(server.count('storm')).toBe(2)
  expect(await (await fetch(`${server.url}/requests`)).json()).toEqual({ storm: 2 })
})

it('flaps: a problem, then none, then a problem', async () => {
  const indicators: string[] = []
  for (let read = 0; read < 3; read++) {
    const body = (await (await fetch(server.feed('flapping'))).json()) as { status: { indicator: string } }
    indicators.push(body.status.indicator)
  }
  expect(indicators).toEqual(['critical', 'none', 'critical'])
})

it('writes times relative to now, in the zone of the stamp', () => {
  const body = readBody('group-degraded', Date.parse('2026-11-19T23:10:11Z'))
  expect(body).toContain('"started_at": "2026-11-19T14:40:00.000-08:00"')
  expect(body).not.toContain('{{')
})
