import { maskSecrets } from '../paste/secrets'
import { fieldsFor, type FieldId, type Reader, type Values } from './fields'
import { describeLocalInput } from '../time/local-input'

export interface Line {
  id: FieldId
  label: string
  value: string
}

/** What a person hands over; every secret is hidden already. */
export interface Packet {
  title: string
  lines: Line[]
  /** How many secrets were hidden in the lines, here or before they came here. */
  masked: number
}

interface Choices {
  reader: Reader
  title: string
  /** The name of the zone in which the times were typed. */
  zone: string
  /** Lines that the person does not want to hand over. */
  leftOut?: ReadonlySet<FieldId>
}

/**
 * Puts the fields of one kind of reader together, in the order of the form, without the empty ones and those
 * that are to be left out. Secrets are hidden in each.
 */
export function buildPacket(values: Values, { reader, title, zone, leftOut }: Choices): Packet {
  const lines = fieldsFor(reader)
    .filter(({ id }) => !leftOut?.has(id))
    .map(({ id, label, control }) => {
      const typed = tidy(values[id] ?? '')
      return { id, label, value: mask(label, control === 'time' ? describeLocalInput(typed, zone) : typed) }
    })
    .filter(({ value }) => value !== '')
  return { title, lines, masked: lines.reduce((sum, { value }) => sum + countHidden(value), 0) }
}

/** What of a packet is read by people. */
export interface Wording {
  title: string
  lines: readonly Pick<Line, 'label' | 'value'>[]
}

/**
 * The packet as plain text.
 *
 * @param longest values beyond this many characters are cut
 */
export function packetText({ title, lines }: Wording, longest = Infinity): string {
  const written = lines.map(({ label, value }) => {
    const short = cut(value, longest)
    return short.includes('\n') ? `${label}:\n${short.replaceAll(/^(?=.)/gm, '  ')}` : `${label}: ${short}`
  })
  return [title, '', ...written].join('\n').trimEnd()
}

/** The label goes along: it tells an id from a token. */
function mask(label: string, value: string): string {
  return maskSecrets(`${label}:\n${value}`).text.slice(label.length + 2)
}

/** How many secrets of a text are hidden already. */
export function countHidden(text: string): number {
  return text.match(/\[(?:[A-Za-z ]{1,24} hidden|email|phone)\]/g)?.length ?? 0
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
