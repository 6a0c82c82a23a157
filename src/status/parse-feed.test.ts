import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../test/fake-status/scenarios'
import { historyOf, NOW, PAGE_ID } from '../../test/fixtures/status'
import { FeedError } from './postings'
import { parseFeed, parseHistory } from './parse-feed'

const read = (name: string) => parseFeed(decodeBody(name, NOW), PAGE_ID)

function faultOf(body: unknown): string {
  try {
    parseFeed(body, PAGE_ID)
    return 'none'
  } catch (error) {
    return error instanceof FeedError ? error.reason : String(error)
  }
}

const smallest = { page: { id: PAGE_ID }, status: { indicator: 'none' } }

describe('what is refused', () => {
  it.each([
    ['another page', decodeBody('other-page'), 'other-page'],
    ['a page without id (Rootly)', decodeBody('rootly'), 'other-page'],
    ['Instatus', decodeBody('instatus'), 'shape'],
    ['Better Stack', decodeBody('betterstack'), 'shape'],
    ['Google', decodeBody('google'), 'shape'],
    ['lists that are null', decodeBody('null-lists'), 'shape'],
    ['no page', { status: { indicator: 'none' } }, 'shape'],
    ['no status', { page: { id: PAGE_ID } }, 'shape'],
    ['a component without name', { ...smallest, components: [{ id: 'a', status: 'operational' }] }, 'shape'],
    ['an incident without id', { ...smallest, incidents: [{ name: 'x', status: 'investigating' }] }, 'shape'],
    ['a list that is text', { ...smallest, components: 'none' }, 'shape'],
    ['a string', 'All Systems Operational', 'shape'],
    ['null', null, 'shape'],
  ])('%s', (_, body, reason) => expect(faultOf(body)).toBe(reason))
})

describe('what is accepted', () => {
  it('takes absent lists as empty', () => {
    expect(read('missing-keys')).toEqual({ indicator: 'none', components: [], incidents: [], maintenances: [] })
  })

  it('takes the shape of Rootly once it names its page', () => {
    const body = { ...(decodeBody('rootly') as object), page: { id: PAGE_ID } }
    expect(parseFeed(body, PAGE_ID).indicator).toBe('maintenance')
  })

  it('takes the incidents of incident.io, which hold little', () => {
    const incident = { id: '01K', name: 'Slow', status: 'monitoring', impact: 'minor', shortlink: null }
    const components = [{ id: 'a', name: 'API', status: 'full_outage', position: 1 }]
    const feed = parseFeed({ ...smallest, incidents: [incident], components }, PAGE_ID)
    expect(feed.incidents).toMatchObject([{ name: 'Slow', status: 'monitoring', updates: [], components: [] }])
    expect(feed.components).toMatchObject([{ state: 'major_outage' }])
  })

  it('leaves groups out and names them on their members', () => {
    const { components } = read('group-degraded')
    expect(components.map(({ name }) => name)).not.toContain('Sandbox Environments and API')
    expect(components.filter(({ state }) => state !== 'operational')).toEqual([
      { id: '47gjht5rzqch', name: 'API Gateway', state: 'degraded_performance', group: 'Sandbox Environments and API' },
    ])
  })

  it('keeps a group that has no listed member, and a member whose group is not listed', () => {
    const components = [
      { id: 'g', name: 'Mobile', status: 'partial_outage', group: true, components: ['gone'] },
      { id: 'c', name: 'Orphan', status: 'operational', group: false, group_id: 'missing' },
    ]
    expect(parseFeed({ ...smallest, components }, PAGE_ID).components).toMatchObject([
      { name: 'Mobile', state: 'partial_outage' },
      { name: 'Orphan', group: undefined },
    ])
  })

  it('reads words that nobody documented as unknown', () => {
    const feed = read('unknown-words')
    expect(feed.indicator).toBe('unknown')
    expect(feed.components[0]?.state).toBe('unknown')
    expect(feed.incidents[0]).toMatchObject({ status: 'unknown', impact: 'unknown', updates: [] })
  })

  it('makes text of markup and drops unsafe links', () => {
    const [incident] = read('hostile').incidents
    expect(incident?.name).toBe('& "quotes"')
    expect(incident?.link).toBeUndefined()
    expect(incident?.updates[0]?.text).toBe('x See status (https://status.procore.com/).\n\nLine two & <b>')
    expect(incident?.components).toEqual([])
  })

  it('reads times with any offset, and the parts an incident names', () => {
    const [incident] = read('group-degraded').incidents
    expect(incident?.startedAt).toBeLessThan(NOW)
    expect(NOW - (incident?.startedAt ?? 0)).toBeLessThan(3_600_000)
    expect(incident?.components.map(({ name }) => name)).toEqual(['API Gateway'])
  })

  it('puts the newest update first by the time shown, whatever the order of the list', () => {
    const at = (minute: number) => `2026-11-19T15:0${minute}:00.000Z`
    const incident_updates = [
      { id: 'back-dated', status: 'investigating', body: 'b', display_at: at(1), created_at: at(9) },
      { id: 'newest', status: 'identified', body: 'n', display_at: null, created_at: at(5) },
    ]
    const feed = parseFeed(
      { ...smallest, incidents: [{ id: 'i', name: 'x', status: 'identified', impact: 'minor', incident_updates }] },
      PAGE_ID,
    )
    expect(feed.incidents[0]?.updates.map(({ id }) => id)).toEqual(['newest', 'back-dated'])
  })
})

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const page = { id: PAGE_ID }

describe('parseHistory', () => {
  it('reads the last fifty, newest first, with start and end', () => {
    const { incidents, coversFrom } = historyOf('operational')
    expect(incidents).toHaveLength(50)
    expect(incidents[0]).toMatchObject({
      name: 'Slow responses from the API',
      status: 'resolved',
      startedAt: NOW - DAY,
      endedAt: NOW - DAY + 52 * MINUTE,
      components: [{ name: 'API Gateway' }],
    })
    expect(coversFrom).toBe(NOW - 99 * DAY)
  })

  it('holds what is open now, without an end', () => {
    expect(historyOf('critical').incidents[0]).toMatchObject({ name: 'Procore is unavailable', endedAt: undefined })
  })

  it('ends one with a later report when it was resolved, even where the field is absent', () => {
    const [{ endedAt, ...report } = { endedAt: 0 }] = historyOf('operational').incidents.filter(
      ({ status }) => status === 'postmortem',
    )
    const incident_updates = [
      { id: 'r', status: 'postmortem', body: '', display_at: '2026-11-12T00:00:00Z' },
      { id: 'e', status: 'resolved', body: '', display_at: '2026-11-10T00:00:00Z' },
    ]
    const bare = { id: 'a', name: 'b', status: 'postmortem', impact: 'minor', incident_updates }
    expect(report).toMatchObject({ name: 'Web application unavailable' })
    expect(endedAt).toBe(NOW - 13 * DAY + 34 * MINUTE)
    expect(parseHistory({ page, incidents: [bare] }, PAGE_ID).incidents[0]?.endedAt).toBe(Date.UTC(2026, 10, 10))
  })

  it('is whole only from the day the oldest was posted, whenever that one began', () => {
    const late = { id: 'a', name: 'b', created_at: '2026-11-10T00:00:00Z', started_at: '2026-01-01T00:00:00Z' }
    expect(parseHistory({ page, incidents: [late] }, PAGE_ID).coversFrom).toBe(Date.UTC(2026, 10, 10))
    expect(parseHistory({ page, incidents: [] }, PAGE_ID)).toEqual({ incidents: [], coversFrom: undefined })
  })

  it('makes text of markup and drops unsafe links', () => {
    const [incident] = historyOf('hostile').incidents
    expect(incident).toMatchObject({ name: '& "quotes"', link: undefined, updates: [] })
    expect(incident?.components).toEqual([{ id: 'x', name: 'API Gateway', group: undefined }])
  })

  it.each(['missing-keys', 'null-lists', 'other-page', 'rootly', 'google', 'instatus', 'betterstack'])(
    'refuses %s',
    (scenario) => expect(() => historyOf(scenario)).toThrow(FeedError),
  )
})
