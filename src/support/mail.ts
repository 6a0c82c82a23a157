import { packetText, take, type Wording } from './packet'

/** Mail programs and browsers cut a mailto address at about 2,000 characters. */
export const LONGEST_ADDRESS = 1900
const CUTS = [Infinity, 800, 500, 300, 200, 120, 80, 50, 30]
const CUT_NOTE = '(Some lines are cut short here. Paste the whole packet over this text.)'

export interface Mail {
  /** The mailto address; opens the mail program with everything filled in. */
  href: string
  /** True when the message holds less than the packet. */
  isCut: boolean
}

/**
 * A message with the packet in it, kept short enough for every mail program: long values are cut first, and
 * the message then says so.
 *
 * @param to the recipient; empty when the person has to fill it in
 * @param greeting what stands above the packet
 */
export function writeMail(packet: Wording, { to, greeting }: { to: string; greeting: string }): Mail {
  const whole = packetText(packet)
  for (const longest of CUTS) {
    const text = packetText(packet, longest)
    if (text.length > LONGEST_ADDRESS) continue
    const isCut = text !== whole
    const href = address(to, packet.title, [greeting, ...(isCut ? [CUT_NOTE] : []), text].join('\n\n'))
    if (href.length <= LONGEST_ADDRESS) return { href, isCut }
  }
  return { href: shortest(packet, { to, greeting }), isCut: true }
}

/** As much of the packet as fits, from the top. */
function shortest(packet: Wording, { to, greeting }: { to: string; greeting: string }): string {
  const text = packetText(packet, CUTS.at(-1))
  const write = (count: number) => address(to, packet.title, [greeting, CUT_NOTE, take(text, count)].join('\n\n'))
  let [fits, tooMany] = [0, text.length + 1]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (write(middle).length <= LONGEST_ADDRESS) fits = middle
    else tooMany = middle
  }
  return write(fits)
}

function address(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encode(subject)}&body=${encode(body.replaceAll('\n', '\r\n'))}`
}

/** Half a character would make the encoding throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
}
