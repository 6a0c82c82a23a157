import * as m from '#words'
import type { WRITERS } from './enums'
import type { InLanguage } from './sections'

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
const UNNAMED: Record<Writer, () => string> = {
  service: m.content_writer_service,
  browser: m.content_writer_browser,
  'server-between': m.content_writer_server,
  library: m.content_writer_library,
  'identity-provider': m.content_writer_login,
}

/** "Chrome and Edge write", "A server such as nginx writes": the start of a sentence that continues with the message. */
export function whoWrites({ from, by }: Author): string {
  if (by === undefined) return UNNAMED[from]()
  if (from === 'server-between') return m.content_writer_server_such_as({ by })
  const [first, second] = makersIn(by)
  return contracted(second === undefined ? m.content_writer_named({ by }) : m.content_writer_two({ first, second }))
}

/** Spanish writes "de" and the article "el" in front of a name as one word. English never has the two in a row. */
export function contracted(sentence: string): string {
  return sentence.replace(/\bde el\b/, 'del')
}

/** "Chrome and Edge" are two makers, which the content names in one. */
export function makersIn(by: string): [first: string, second?: string] {
  const [first = by, second] = by.split(' and ')
  return [first, second]
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
