import { maskSecrets } from '../recognize/secrets'
import { groupsFor, type Reader, type Values } from './fields'
import { describeTime } from './moment'

export interface Line {
  label: string
  value: string
}

/** What a person hands over; every secret is hidden already. */
export interface Packet {
  title: string
  lines: Line[]
  /** How many secrets were hidden. */
  masked: number
}

/**
 * Puts the fields of one kind of reader together, in the order of the form. Empty fields are left out, and
 * secrets are hidden in each.
 *
 * @param zone the name of the zone in which the times were typed
 */
export function buildPacket(
  values: Values,
  { reader, title, zone }: { reader: Reader; title: string; zone: string },
): Packet {
  const fields = groupsFor(reader).flatMap((group) => group.fields)
  const found = fields.map(({ id, label, control }) => {
    const typed = tidy(values[id] ?? '')
    return mask({ label, value: control === 'time' ? describeTime(typed, zone) : typed })
  })
  return {
    title,
    lines: found.filter(({ value }) => value !== '').map(({ label, value }) => ({ label, value })),
    masked: found.reduce((sum, { masked }) => sum + masked, 0),
  }
}

/**
 * The packet as plain text: exactly what is shown and copied.
 *
 * @param longest values beyond this many characters are cut
 */
export function packetText({ title, lines }: Pick<Packet, 'title' | 'lines'>, longest = Infinity): string {
  const written = lines.map(({ label, value }) => {
    const short = cut(value, longest)
    return short.includes('\n') ? `${label}:\n${short.replaceAll(/^(?=.)/gm, '  ')}` : `${label}: ${short}`
  })
  return [title, '', ...written].join('\n').trimEnd()
}

/** The label goes along: it tells an id from a token. */
function mask({ label, value }: Line): Line & { masked: number } {
  const { text, masked } = maskSecrets(`${label}:\n${value}`)
  return { label, value: text.slice(label.length + 2), masked }
}

function tidy(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
}

/** The first characters of a text; never half of one. */
export function take(text: string, count: number): string {
  return text.slice(0, count).replace(/[\uD800-\uDBFF]$/, '')
}

function cut(value: string, longest: number): string {
  return value.length > longest ? `${take(value, longest).trimEnd()} …` : value
}
