import { decodeEntities } from '../../text/decode'

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
