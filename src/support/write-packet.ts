import { packetText, type Line, type Packet } from './packet'
import type { Format } from './support-link'

/** The packet in one format: exactly what is shown and copied. */
export function writePacket(packet: Packet, format: Format): string {
  if (format === 'markdown') return packetMarkdown(packet)
  return format === 'json' ? packetJson(packet) : packetText(packet)
}

/** Values by the id of their field, in the order of the form. */
function packetJson({ title, lines }: Packet): string {
  return JSON.stringify({ title, ...Object.fromEntries(lines.map(({ id, value }) => [id, value])) }, undefined, 2)
}

function packetMarkdown({ title, lines }: Packet): string {
  const items = lines.map(({ label, value }) => `- **${label}:**${value.includes('\n') ? block(value) : inline(value)}`)
  return [`# ${asWords(title)}`, '', ...items].join('\n').trimEnd()
}

/** What Markdown, or a program that reads it, would take for a mark. */
const MARK = /[\\`*_[\]<>&~|$#@!]/
const MARKS = new RegExp(MARK, 'g')

function asWords(text: string): string {
  return text.replaceAll(MARKS, String.raw`\$&`)
}

/** Letter by letter: an address or a number with marks in it has to come out as it went in. */
function inline(value: Line['value']): string {
  if (!MARK.test(value)) return ` ${value}`
  const fence = longerThanIn(value, 1)
  const room = /^`|`$/.test(value) ? ' ' : ''
  return ` ${fence}${room}${value}${room}${fence}`
}

function block(value: Line['value']): string {
  const fence = longerThanIn(value, 3)
  return `\n${[`${fence}text`, ...value.split('\n'), fence].map((line) => line && `  ${line}`).join('\n')}`
}

/** A row of backticks longer than any in the text. */
function longerThanIn(text: string, shortest: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0)
  return '`'.repeat(Math.max(shortest, longest + 1))
}
