import * as m from '#words'
import { componentNames, maintenanceStatusText, type PlannedMaintenance } from './postings'

const LINE = 75
const language = m.time_locale().slice(0, 2).toUpperCase()

interface Source {
  product: string
  /** The status page's address, part of each event's id: the same maintenance is the same event for everyone. */
  page: string
  /** The time of the last change where none is known. */
  now: number
}

/**
 * Maintenance as a calendar file (RFC 5545): UTC times, one event for each that has a start. An end that is not
 * announced, or is before the start, is left out, and the description says so.
 */
export function toIcs(maintenances: readonly PlannedMaintenance[], source: Source): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(new URL(source.page).host)}//Maintenance//${language}`,
    'CALSCALE:GREGORIAN',
    ...maintenances.flatMap((maintenance) => eventLines(maintenance, source)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(maintenance: PlannedMaintenance, { product, page, now }: Source): string[] {
  const { id, name, link, startsAt, updates } = maintenance
  if (startsAt === undefined) return []
  const end = endOf(maintenance)
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${id}@${new URL(page).host}`)}`,
    `DTSTAMP:${stamp(updates[0]?.at ?? now)}`,
    `DTSTART:${stamp(startsAt)}`,
    ...(end === undefined ? [] : [`DTEND:${stamp(end)}`]),
    `SUMMARY:${escapeText(m.status_calendar_summary({ product, name }))}`,
    `DESCRIPTION:${escapeText(description(maintenance))}`,
    `URL:${link ?? page}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function endOf({ startsAt = 0, endsAt }: PlannedMaintenance): number | undefined {
  return endsAt !== undefined && endsAt > startsAt ? endsAt : undefined
}

function description(maintenance: PlannedMaintenance): string {
  const { components, updates } = maintenance
  return [
    m.status_calendar_status({ status: maintenanceStatusText(maintenance) }),
    components.length > 0 && m.status_calendar_affects({ names: componentNames(components) }),
    endOf(maintenance) === undefined && m.status_calendar_no_end(),
    updates[0]?.text,
  ]
    .filter(Boolean)
    .join('\n')
}

/** `20261120T140500Z` */
function stamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Without other control characters, which a calendar's text may not have. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
}

/** Lines of at most 75 octets; the next one starts with a space. No character is cut in two. */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length
    if (size + octets > LINE) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += character
    size += octets
  }
  return [...lines, current].join('\r\n')
}
