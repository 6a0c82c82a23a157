import { noClues, type Clues } from './types'
import { readCodes } from './code-positions'

const PAGE = /<(?:!doctype|html|head|body|title|h1|center|\?xml|error|soap:)[\s>:/a-z]/i
const NAMED =
  /<(title|h1|h2|message|msg|detail|description|faultstring|error_description|error)\b[^<>]{0,200}>([^<]{1,500})/gi
const XML_CODE = /<(?:code|faultcode|status|statuscode)\b[^<>]{0,100}>\s{0,20}([\w.:-]{2,60})\s{0,20}</gi
const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x27;', "'"],
  ['&apos;', "'"],
  ['&rsquo;', "'"],
  ['&nbsp;', ' '],
])

export interface PageClues extends Clues {
  /** Everything that a reader of the page would see. */
  text: string
}

/**
 * Reads an error page: HTML of a server or a proxy, or XML such as that of a file store.
 *
 * @returns nothing when the text is no markup
 */
export function readMarkup(source: string): PageClues | undefined {
  if (!PAGE.test(source)) return undefined
  const clues = noClues()
  for (const [, tag = '', text = ''] of firstOf(source.matchAll(NAMED))) {
    const plain = unescapeText(text).trim()
    if (plain !== '') clues.messages.push(plain)
    if (/^(?:title|h1|h2)$/i.test(tag))
      clues.codes.push(...readCodes(plain).map((code) => ({ code, where: 'in the page' })))
  }
  for (const [, word = ''] of firstOf(source.matchAll(XML_CODE))) {
    if (/^[1-5]\d\d$/.test(word)) clues.codes.push({ code: Number(word), where: 'in the page' })
    else clues.reasons.push(word)
  }
  return { ...clues, text: visibleText(source) }
}

const MOST = 20

function firstOf(matches: Iterable<RegExpExecArray>): RegExpExecArray[] {
  const taken: RegExpExecArray[] = []
  for (const match of matches) {
    taken.push(match)
    if (taken.length === MOST) break
  }
  return taken
}

function visibleText(source: string): string {
  const text = source
    .replace(/<(script|style|svg|head)\b[^>]{0,500}>[\s\S]{0,50000}?<\/\1>/gi, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
  return unescapeText(text).replace(/[ \t]{2,}/g, ' ')
}

function unescapeText(text: string): string {
  return text.replace(/&#?\w{1,8};/g, (entity) => ENTITIES.get(entity.toLowerCase()) ?? entity)
}
