import site from 'virtual:site'
import type { FieldId, Reader, Values } from './fields'
import { writeMail, type Mail } from './mail'
import { buildPacket } from './packet'
import type { Format } from './support-link'
import { writePacket } from './write-packet'

/** A case and the way it is to be written. */
export interface Case {
  reader: Reader
  values: Values
  leftOut: ReadonlySet<FieldId>
  /** The title of the article that the case is about. */
  topic: string | undefined
  /** The name of the zone in which the times were typed. */
  zone: string
  format: Format
}

/** All that leaves the page by the reader's hand. */
export interface HandOver {
  text: string
  mail: Mail
  /** How many secrets were hidden. */
  masked: number
  /** The packet announces a screenshot, which only the person can attach. */
  hasScreenshot: boolean
}

/** What is copied and what is mailed for a case. Both hold the same lines, with their secrets hidden. */
export function handOver({ reader, values, leftOut, topic, zone, format }: Case): HandOver {
  const forDeveloper = reader === 'developer'
  const title = `${site.product}${forDeveloper ? ' API' : ''}: ${topic ?? 'I need help'}`
  const packet = buildPacket(values, { reader, title, zone, leftOut })
  return {
    text: writePacket(packet, format),
    mail: writeMail(packet, {
      to: forDeveloper ? site.support.apiEmail : '',
      greeting: forDeveloper ? API_GREETING : GREETING,
    }),
    masked: packet.masked,
    hasScreenshot: packet.lines.some(({ id }) => id === 'screenshot'),
  }
}

const API_GREETING = 'Hello,\n\nAn API call is failing. Here are the details.'
const GREETING = `(To: your company’s ${site.product} administrator. Not sure who that is? Ask your project manager, or the person who invited you to ${site.product}. Then delete these lines.)

Hello,

I’m stuck in ${site.product} and need your help. Here are the details.`
