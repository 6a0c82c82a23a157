import { TAG } from '../paste/secret-tags'
import { maskSecrets } from '../paste/secrets'
import { describeLocalInput } from '../time/local-input'
import { fieldsFor, withEnglish, type FieldId, type FieldValues, type Sender } from './fields'
import type { Format } from './support-link'

export interface PacketLine {
  id: FieldId
  label: string
  value: string
}

/** The content of a message to support. All secrets are hidden already. */
export interface Packet {
  title: string
  lines: PacketLine[]
  /** The number of hidden secrets in the lines, including those that were hidden before. */
  masked: number
}

interface PacketOptions {
  sender: Sender
  title: string
  /** The name of the time zone in which times were typed. */
  zone: string
  /** Fields that the sender leaves out. */
  leftOut?: ReadonlySet<FieldId>
}

/** Builds the packet from the fields of one kind of sender, in form order, without empty and left-out fields. */
export function buildPacket(values: FieldValues, { sender, title, zone, leftOut }: PacketOptions): Packet {
  const lines = fieldsFor(sender)
    .filter(({ id }) => !leftOut?.has(id))
    .map(({ id, label, english, control }) => {
      const typed = normalize(values[id] ?? '')
      const value = mask(english, control === 'time' ? describeLocalInput(typed, zone) : typed)
      return { id, label: withEnglish(label, english), value }
    })
    .filter(({ value }) => value !== '')
  return { title, lines, masked: lines.reduce((sum, { value }) => sum + countHidden(value), 0) }
}

/** Masks with the English label in front, because that label distinguishes an ID from a token. */
function mask(label: string, value: string): string {
  return maskSecrets(`${label}:\n${value}`).text.slice(label.length + 2)
}

/** Counts the placeholders of hidden secrets in a text. */
export function countHidden(text: string): number {
  return text.match(new RegExp(TAG, 'g'))?.length ?? 0
}

function normalize(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
}

/** Writes the packet in one format, exactly as it is shown and copied. */
export function writePacket(packet: Packet, format: Format): string {
  if (format === 'markdown') return packetMarkdown(packet)
  return format === 'json' ? packetJson(packet) : packetText(packet)
}

/** The part of a packet that people read. */
export interface PacketWording {
  title: string
  lines: readonly Pick<PacketLine, 'label' | 'value'>[]
}

/**
 * The packet as plain text.
 *
 * @param maxValueLength longer values are cut to this many characters
 */
export function packetText({ title, lines }: PacketWording, maxValueLength = Infinity): string {
  const written = lines.map(({ label, value }) => {
    const short = cut(value, maxValueLength)
    return short.includes('\n') ? `${label}:\n${short.replaceAll(/^(?=.)/gm, '  ')}` : `${label}: ${short}`
  })
  return [title, '', ...written].join('\n').trimEnd()
}

function cut(value: string, maxLength: number): string {
  return value.length > maxLength ? `${take(value, maxLength).trimEnd()} …` : value
}

/** The first characters of a text, without splitting a surrogate pair. */
export function take(text: string, count: number): string {
  return text.slice(0, count).replace(/[\uD800-\uDBFF]$/, '')
}

/** Values by field id, in form order. */
function packetJson({ title, lines }: Packet): string {
  return JSON.stringify({ title, ...Object.fromEntries(lines.map(({ id, value }) => [id, value])) }, undefined, 2)
}

function packetMarkdown({ title, lines }: Packet): string {
  const items = lines.map(
    ({ label, value }) => `- **${label}:**${value.includes('\n') ? codeBlock(value) : inline(value)}`,
  )
  return [`# ${title.replaceAll(MARKS, String.raw`\$&`)}`, '', ...items].join('\n').trimEnd()
}

/** Characters that Markdown, or a program that shows it, may interpret. */
const MARK = /[\\`*_[\]<>&~|$#@!]/
const MARKS = new RegExp(MARK, 'g')

/** As inline code when needed, so that addresses and numbers come out unchanged. */
function inline(value: string): string {
  if (!MARK.test(value)) return ` ${value}`
  const fence = fenceFor(value, 1)
  const padding = /^`|`$/.test(value) ? ' ' : ''
  return ` ${fence}${padding}${value}${padding}${fence}`
}

function codeBlock(value: string): string {
  const fence = fenceFor(value, 3)
  return `\n${[`${fence}text`, ...value.split('\n'), fence].map((line) => line && `  ${line}`).join('\n')}`
}

/** Backticks, one more than the longest run in the text. */
function fenceFor(text: string, minLength: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0)
  return '`'.repeat(Math.max(minLength, longest + 1))
}
