import { describe, expect, it } from 'vitest'
import { feedOf, NOW } from '../../test/fixtures/status'
import { toIcs } from './ics'
import { plannedMaintenances, type PlannedMaintenance } from './postings'

const SOURCE = { product: 'Procore', page: 'https://status.procore.com', now: NOW }
const at = (hours: number) => NOW + hours * 3_600_000

const RELEASE: PlannedMaintenance = {
  id: 'mnt1',
  name: 'Scheduled release',
  status: 'scheduled',
  phase: 'upcoming',
  isNear: true,
  startsAt: at(1),
  endsAt: at(3),
  link: 'https://stspg.io/mnt1',
  components: [{ id: 'w', name: 'Web Application' }],
  updates: [{ id: 'u', status: 'scheduled', text: 'We update the web app.', at: at(-5) }],
}

const file = (changes: Partial<PlannedMaintenance>) => toIcs([{ ...RELEASE, ...changes }], SOURCE)
/** The logical lines: folding undone. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const line = (name: string, changes: Partial<PlannedMaintenance>) =>
  lines(file(changes))
    .find((one) => one.startsWith(`${name}:`))
    ?.slice(name.length + 1)

describe('toIcs', () => {
  it('writes one event with all that is known', () => {
    expect(lines(file({}))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//status.procore.com//Maintenance//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:mnt1@status.procore.com',
      'DTSTAMP:20261119T110000Z',
      'DTSTART:20261119T170000Z',
      'DTEND:20261119T190000Z',
      'SUMMARY:Procore maintenance: Scheduled release',
      String.raw`DESCRIPTION:Status: Planned\nAffects: Web Application\nWe update the web app.`,
      'URL:https://stspg.io/mnt1',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it.each<[string, Partial<PlannedMaintenance>, string, string | undefined]>([
    [
      'commas, semicolons and backslashes',
      { name: String.raw`a, b; c\d` },
      'SUMMARY',
      String.raw`Procore maintenance: a\, b\; c\\d`,
    ],
    ['line breaks of every kind', { name: 'a\r\nb\nc\rd' }, 'SUMMARY', String.raw`Procore maintenance: a\nb\nc\nd`],
    ['control characters', { name: 'a\u0000b\u007fc' }, 'SUMMARY', 'Procore maintenance: abc'],
    ['an id that tries to add a line', { id: 'x\r\nATTENDEE:y' }, 'UID', String.raw`x\nATTENDEE:y@status.procore.com`],
    ['no end', { endsAt: undefined }, 'DTEND', undefined],
    ['an end before the start', { endsAt: at(0) }, 'DTEND', undefined],
    ['no link', { link: undefined }, 'URL', 'https://status.procore.com'],
    ['no update', { updates: [] }, 'DTSTAMP', '20261119T160000Z'],
    [
      'an overrun',
      { status: 'in_progress', phase: 'overrun', components: [], updates: [] },
      'DESCRIPTION',
      String.raw`Status: Underway\, longer than planned`,
    ],
    [
      'no end, in words',
      { endsAt: undefined, components: [], updates: [] },
      'DESCRIPTION',
      String.raw`Status: Planned\nNo end time announced.`,
    ],
    ['no start', { startsAt: undefined }, 'BEGIN', 'VCALENDAR'],
  ])('%s', (_, changes, name, value) => {
    expect(line(name, changes)).toBe(value)
    expect(lines(file(changes)).filter((one) => one.startsWith('ATTENDEE'))).toEqual([])
  })

  it('leaves out what has no start', () => {
    expect(file({ startsAt: undefined })).not.toContain('VEVENT')
  })

  it.each([
    ['plain', 'x'.repeat(300)],
    ['two octets each', 'é'.repeat(200)],
    ['four octets each', '🏗'.repeat(100)],
    ['escapes', ',;\\'.repeat(80)],
    ['just too long', 'x'.repeat(76)],
  ])('folds lines at 75 octets without cutting a character: %s', (_, name) => {
    const text = file({ name })
    const sizes = text.split('\r\n').map((one) => new TextEncoder().encode(one).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text)
    expect(line('SUMMARY', { name })?.replace(/\\(.)/g, '$1')).toBe(`Procore maintenance: ${name}`)
  })

  it('writes all that a page announces, each under its own id', () => {
    const text = toIcs(plannedMaintenances(feedOf('no-end-verifying'), NOW), SOURCE)
    const uids = lines(text).filter((one) => one.startsWith('UID:'))
    expect(uids).toHaveLength(2)
    expect(new Set(uids).size).toBe(2)
  })
})
