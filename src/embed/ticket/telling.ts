import { decodeEntities } from '../../text/plain'

/** In characters. Of a longer ticket the start and the end are read: the latest reply is at one of them. */
const HEAD = 12_000
const TAIL = 4000
const LONGEST_LINE = 4000
const LONGEST_PART = 300
const MOST_PARTS = 40
/** A shorter sentence ("I forgot it.") means something only after the one before. */
const FEWEST_WORDS = 4

const QUOTE_MARKS = /^[>\s*]{1,40}/
const HEADER = /^(?:from|sent|to|cc|bcc|date|reply-to|received|de|enviado|para|fecha):\s/i
const SUBJECT = /^(?:(?:subject|asunto|re|fwd?|rv)\s?:\s?)+/i
const QUOTED_MAIL =
  /^(?:(?:on|el)\s.{6,160}\s(?:wrote|escribi[óo])\s?:|-{2,20}\s?(?:original message|forwarded message|mensaje original)\b)/i
const GREETING_START =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|hola|buenos d[ií]as|buenas tardes|buenas noches|estimad[oa]s?)\b(?:\s[\p{L}'.-]{1,30}){0,4}\s?(?:[,:!.–—-]+\s?|$)/iu
/** A line that ends a message. What follows is the signature. */
const CLOSING =
  /^(?:--$|_{3,}|(?:(?:many|kind|best|warm|with|muchas)\s){0,2}(?:thanks|thank you|thx|regards|wishes|cheers|sincerely|respectfully|best|yours|greetings|gracias|saludos|atentamente|cordialmente)\b.{0,30}$|(?:un saludo|quedo atent[oa]|sent from my|enviado desde)\b)/i
/** What people write in any ticket. It says nothing about what is wrong, and a short sentence can look like anything. */
const SMALL_TALK =
  /^(?:i )?(?:please (?:advise|help|call|confirm|see|let|find|inform)|hope (?:you|this)|can (?:you|someone|somebody|anyone) (?:please )?(?:help|get back|call|fix)|could (?:you|someone|somebody) (?:please )?(?:help|get back|call)|any (?:update|news|idea)|just (?:checking|following)|following up|let me know|(?:see|attached|i attached|please find)\b.{0,20}\b(?:subject|screenshot|image|picture|photo|file|attach\w{0,4})|thank you\b|thanks\b|this is (?:very |really )?urgent|what (?:should|do|can) (?:i|we) do|me pueden ayudar|es urgente|adjunto|espero que|alguien me puede|qu[eé] (?:hago|hacemos))/i
const LEGAL =
  /\b(?:confidential\w{0,4}|intended recipient|unsubscribe|privileged|consider the environment|confidencial\w{0,4}|destinatario)\b/i
const ITEM = /^(?:[-*•]|\d{1,2}[.)])\s{1,8}/
/** Where a sentence ends and the next one begins. */
export const SENTENCE_END = /(?<=[.!?…]["”’)]?)\s{1,8}(?=[\p{Lu}\p{N}"“¿¡])/u

/**
 * The parts of a ticket that may say what is wrong: each sentence of some length, and each two in a row. Left out are
 * greetings, signatures, the headers of mails, small talk and legal lines.
 *
 * @param text plain, with its secrets masked
 */
export function tellingParts(text: string): string[] {
  const sentences = [...new Set(passagesOf(text).flatMap(sentencesOf))].slice(0, MOST_PARTS)
  const pairs = sentences.slice(1).map((one, at) => `${sentences[at] ?? ''} ${one}`)
  const long = sentences.filter((one) => one.split(/\s+/).length >= FEWEST_WORDS)
  const alone = sentences.length === 1 ? sentences : long
  return [...alone, ...pairs]
}

/** Joins lines to passages, because mail programs break lines anywhere. */
function passagesOf(text: string): string[] {
  const passages: string[] = []
  let lines: string[] = []
  let isSignature = false
  const end = () => {
    passages.push(lines.join(' '))
    lines = []
  }
  for (const written of shorten(text).split('\n')) {
    const line = written.slice(0, LONGEST_LINE).replace(QUOTE_MARKS, '').trim()
    const isSubject = SUBJECT.test(line)
    if (line === '' || isSubject || ITEM.test(line)) end()
    if (isSubject || HEADER.test(line) || QUOTED_MAIL.test(line)) isSignature = false
    else if (CLOSING.test(line)) isSignature = true
    if (isSignature || HEADER.test(line) || QUOTED_MAIL.test(line) || LEGAL.test(line)) continue
    lines.push(line.replace(SUBJECT, '').replace(ITEM, ''))
    if (isSubject) end()
  }
  end()
  return passages
}

function shorten(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n\n${text.slice(-TAIL)}`
}

function sentencesOf(passage: string): string[] {
  return passage
    .trim()
    .replace(GREETING_START, '')
    .split(SENTENCE_END)
    .map((one) => one.trim().slice(0, LONGEST_PART))
    .filter((one) => /\p{L}{2}|\d{3}/u.test(one) && !SMALL_TALK.test(one))
}

/** Elements that ticket systems write around people's words. An angle bracket alone does not make a text HTML. */
const MARKUP = /<\/?(?:p|br|div|span|html|body|table|td|li|blockquote|a|b|strong|font)(?:\s[^<>]{0,2000})?\/?>/i
const HIDDEN_START = /<(?:script|style|head|title)\b/i
const HIDDEN_END = /<\/(?:script|style|head|title)\b[^<>]{0,200}>/i
const LINE_END = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote|\/table)\b[^<>]{0,2000}>/gi
/** These occur inside words and sentences, so no space replaces them. */
const INLINE = /<\/?(?:b|i|u|em|strong|span|font|a|code|mark|small)\b[^<>]{0,2000}>/gi
const TAG = /<\/?[a-z!][^<>]{0,2000}>/gi

/** The words of a ticket that a system hands over as HTML; any other text as it is. Nothing is ever drawn as markup. */
export function plainText(text: string): string {
  if (!MARKUP.test(text)) return text
  return decodeEntities(withoutHidden(text).replace(LINE_END, '\n').replace(INLINE, '').replace(TAG, ' '))
}

/** Without scripts and styles. Cut at their ends first, so that starts without an end take no time. */
function withoutHidden(text: string): string {
  const parts = text.split(HIDDEN_END)
  return parts
    .map((part, at) => {
      const start = at < parts.length - 1 ? part.search(HIDDEN_START) : -1
      return start < 0 ? part : part.slice(0, start)
    })
    .join(' ')
}
