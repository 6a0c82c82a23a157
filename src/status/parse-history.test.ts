import { describe, expect, it } from 'vitest'
import { historyOf, NOW, PAGE_ID } from '../../test/fixtures/status'
import { FeedError } from './feed-error'
import { parseHistory } from './parse-feed'

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
