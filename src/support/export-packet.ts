import * as m from '#words'
import site from 'virtual:site'
import type { FieldId, FieldValues, Sender } from './fields'
import { buildPacket, packetText, take, writePacket, type PacketWording } from './packet'
import type { Format } from './support-link'

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
export interface ExportedPacket {
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
