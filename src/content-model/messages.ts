import type { WRITERS } from './enums'
import type { InLanguage } from './in-language'

/** Who writes a message on the screen; `service` is the product itself. */
export type Writer = (typeof WRITERS)[number]

/** A text that people see or paste, and who writes it. */
export interface Message {
  text: string
  from: Writer
  /** The maker's name, such as "Firefox" or "nginx". */
  by?: string
}

export type Author = Pick<Message, 'from' | 'by'>

/** The messages of one writer. */
export interface MessageGroup extends Author {
  texts: string[]
}

/**
 * Every wording by which a message may be met: its own, that of the product in the language of the site, and what it
 * says in that language, which is also what a browser makes of it that translates pages.
 */
export function allWordings<M extends Message>({
  messages,
  shown = {},
  meanings = {},
}: { messages: readonly M[] } & Pick<InLanguage, 'shown' | 'meanings'>): M[] {
  return messages.flatMap((message) =>
    [message.text, shown[message.text], meanings[message.text]].flatMap((text) =>
      text === undefined ? [] : { ...message, text },
    ),
  )
}

export function ungroup(groups: MessageGroup[]): Message[] {
  return groups.flatMap(({ texts, ...author }) => texts.map((text) => ({ text, ...author })))
}

/** Groups messages by writer, in order of first appearance. */
export function group(messages: Message[]): MessageGroup[] {
  const groups = new Map<string, MessageGroup>()
  for (const { text, ...author } of messages) {
    const key = `${author.from} ${author.by ?? ''}`
    const known = groups.get(key) ?? { ...author, texts: [] }
    known.texts.push(text)
    groups.set(key, known)
  }
  return [...groups.values()]
}

/** Groups messages by writer, the product's own first. */
export function ownFirst(messages: Message[]): MessageGroup[] {
  return group(messages).toSorted((a, b) => Number(b.from === 'service') - Number(a.from === 'service'))
}

/** For writers without a name. */
const UNNAMED: Record<Writer, string> = {
  service: 'The service',
  browser: 'The browser',
  'server-between': 'A server on the way',
  library: "A program's library",
  'identity-provider': "Your company's login service",
}

/** "Chrome and Edge write", "A server such as nginx writes": the start of a sentence that continues with the message. */
export function whoWrites({ from, by }: Author): string {
  if (by === undefined) return `${UNNAMED[from]} writes`
  if (from === 'server-between') return `A server such as ${by} writes`
  return `${by} ${by.includes(' and ') ? 'write' : 'writes'}`
}

/** Anything with messages in the compact form for the browser, where each writer is named once. */
export type Packed<T> = Omit<T, 'messages'> & { messages: MessageGroup[] }

export function pack<T extends { messages: Message[] }>(thing: T): Packed<T> {
  return { ...thing, messages: group(thing.messages) }
}

export function unpack<T extends { messages: MessageGroup[] }>(
  thing: T,
): Omit<T, 'messages'> & { messages: Message[] } {
  return { ...thing, messages: ungroup(thing.messages) }
}
