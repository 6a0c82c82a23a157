import * as m from '#words'
import site from 'virtual:site'
import { TAG } from '../paste/secret-tags'
import { maskSecrets } from '../paste/secrets'
import { describeLocalInput } from '../time/local-input'
import { fieldsFor, withEnglish, type FieldId, type FieldValues, type Sender } from './fields'
import type { Format } from './support-link'

interface PacketLine {
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

/** A support case and the format of its packet. */
export interface SupportCase {
  sender: Sender
  values: FieldValues
  leftOut: ReadonlySet<FieldId>
  /** The title of the article about the problem. */
  topic: string | undefined
  /** The name of the time zone in which times were typed. */
  zone: string
  format: Format
}

/** Everything that leaves the page when the sender copies or mails it. */
interface ExportedPacket {
  text: string
  email: Email
  /** The number of hidden secrets. */
  masked: number
  /** True when the packet mentions a screenshot, which only the sender can attach. */
  hasScreenshot: boolean
}

/** The text and the email for a case. Both have the same lines, with secrets hidden. */
export function exportPacket({ sender, values, leftOut, topic, zone, format }: SupportCase): ExportedPacket {
  const isDeveloper = sender === 'developer'
  const { product } = site
  const about = { product, topic: topic ?? m.support_packet_no_topic() }
  const title = isDeveloper ? m.support_packet_title_api(about) : m.support_packet_title(about)
  const packet = buildPacket(values, { sender, title, zone, leftOut })
  return {
    text: writePacket(packet, format),
    email: writeEmail(packet, {
      to: isDeveloper ? site.support.apiEmail : '',
      greeting: isDeveloper ? m.support_email_api() : m.support_email_admin({ product }),
    }),
    masked: packet.masked,
    hasScreenshot: packet.lines.some(({ id }) => id === 'screenshot'),
  }
}

/** The maximum length of a mailto address. Email programs and browsers cut it at about 2,000 characters. */
export const MAX_MAILTO = 1900
/** Maximum lengths of a value, tried in this order until the email fits. */
const VALUE_LENGTHS = [Infinity, 800, 500, 300, 200, 120, 80, 50, 30]
const CUT_NOTE = m.support_email_cut_note()

export interface Email {
  /** A mailto address with recipient, subject and body. */
  href: string
  /** True when the body has less than the packet. */
  isCut: boolean
}

interface EmailOptions {
  /** The recipient; empty when the sender has to fill it in. */
  to: string
  /** The text above the packet. */
  greeting: string
}

/** An email with the packet, short enough for every email program. Long values are cut first; the body says so. */
export function writeEmail(packet: PacketWording, { to, greeting }: EmailOptions): Email {
  const whole = packetText(packet)
  for (const maxLength of VALUE_LENGTHS) {
    const text = packetText(packet, maxLength)
    if (text.length > MAX_MAILTO) continue
    const isCut = text !== whole
    const href = mailto(to, packet.title, [greeting, ...(isCut ? [CUT_NOTE] : []), text])
    if (href.length <= MAX_MAILTO) return { href, isCut }
  }
  return { href: shortestMailto(packet, { to, greeting }), isCut: true }
}

/** As much of the packet as fits, from the top. */
function shortestMailto(packet: PacketWording, { to, greeting }: EmailOptions): string {
  const text = packetText(packet, VALUE_LENGTHS.at(-1))
  const write = (count: number) => mailto(to, packet.title, [greeting, CUT_NOTE, take(text, count)])
  let [fits, tooMany] = [0, text.length + 1]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (write(middle).length <= MAX_MAILTO) fits = middle
    else tooMany = middle
  }
  return write(fits)
}

function mailto(to: string, subject: string, paragraphs: string[]): string {
  return `mailto:${to}?subject=${encode(subject)}&body=${encode(paragraphs.join('\n\n').replaceAll('\n', '\r\n'))}`
}

/** Replaces lone surrogates, which make `encodeURIComponent` throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
}
