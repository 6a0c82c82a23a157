import { decodeBody } from './scenarios'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

type Row = [name: string, impact: string, minutes: number, component: string, id: string]

/** What is told over and over, one every second day; the whole makes the fifty that a page lists at most. */
const PAST: Row[] = [
  ['Slow responses from the API', 'minor', 52, 'API Gateway', '47gjht5rzqch'],
  ['Drawings do not open', 'major', 95, 'Web Application', 'syn0web00001'],
  ['Webhooks delayed', 'minor', 180, 'Webhooks', '944dgf517gm9'],
  ['Community forum unavailable', 'minor', 240, 'Procore Community', 'syn0com00001'],
  ['Errors on login', 'major', 18, 'Login', 'syn0log00001'],
  ['Planned change announced late', 'none', 0, 'Web Application', 'syn0web00001'],
  ['Web application unavailable', 'critical', 34, 'Web Application', 'syn0web00001'],
]
const MOST = 50

/** Histories that deviate, by scenario. All others list what their summary holds, then the same past. */
const DEVIANT: Record<string, (page: unknown, now: number) => unknown> = {
  'missing-keys': (page) => ({ page }),
  'null-lists': (page) => ({ page, incidents: null }),
  'unknown-words': (page, now) => ({
    page,
    incidents: [{ ...past(PAST[0], 0, now), status: 'paused', impact: 'severe', resolved_at: null }],
  }),
  hostile: (page, now) => ({
    page,
    incidents: [
      {
        ...past(PAST[0], 0, now),
        id: 'x\r\nATTENDEE:evil',
        name: '<img src=x onerror=alert(1)> & "quotes"',
        shortlink: 'javascript:alert(1)',
        components: [{ id: 'x', name: '</script><script>alert(1)</script>API Gateway' }],
        incident_updates: null,
        extra: { deep: [] },
      },
    ],
  }),
  'parts-vanished': (page) => ({ page, incidents: [] }),
}

/**
 * The body of `incidents.json` for a scenario: the fifty newest, open and over, with stamps relative to now.
 *
 * @param name one of `BODIES`; one of another provider's format answers that format here too
 */
export function readHistory(name: string, now = Date.now()): string {
  const summary = decodeBody(name, now) as { page?: unknown; incidents?: unknown[] }
  if (!summary.page) return JSON.stringify(summary)
  const deviant = DEVIANT[name]?.(summary.page, now)
  const incidents = [...(summary.incidents ?? []), ...pastIncidents(now)].slice(0, MOST)
  return JSON.stringify(deviant ?? { page: summary.page, incidents })
}

function pastIncidents(now: number): unknown[] {
  return Array.from({ length: MOST }, (_, index) => past(PAST[index % PAST.length], index, now))
}

function past(row: Row | undefined, index: number, now: number): object {
  const [name, impact, minutes, component, componentId] = row ?? ['', '', 0, '', '']
  const start = now - (2 * index + 1) * DAY
  const end = start + minutes * MINUTE
  const id = `syn0old${String(index).padStart(5, '0')}`
  const stamp = (time: number) => new Date(time).toISOString()
  const update = (status: string, time: number, body: string) => ({
    id: `${id}-${status}`,
    status,
    body,
    incident_id: id,
    created_at: stamp(time),
    updated_at: stamp(time),
    display_at: stamp(time),
    affected_components: null,
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  })
  return {
    id,
    name,
    // Every seventh, the critical one, was followed by a report.
    status: impact === 'critical' ? 'postmortem' : 'resolved',
    created_at: stamp(start),
    updated_at: stamp(end),
    monitoring_at: null,
    resolved_at: stamp(end),
    impact,
    shortlink: `https://stspg.io/${id}`,
    started_at: stamp(start),
    page_id: 'jxb4w0vdl2tv',
    incident_updates: [
      ...(impact === 'critical' ? [update('postmortem', end + 2 * DAY, 'What we learned.')] : []),
      update('resolved', end, 'This incident is resolved.'),
      update('investigating', start, 'We are investigating.'),
    ],
    components: [{ id: componentId, name: component, status: 'operational', group_id: null }],
    reminder_intervals: null,
  }
}
