const LONGEST = 10_000

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
}

/**
 * Text from the feed as plain text: markup dropped, line breaks kept, entities decoded once. A link's
 * http(s) address follows its words in brackets. The result may hold `<` and is only ever shown as text.
 */
export function toPlainText(markup: string): string {
  const text = markup
    .slice(0, LONGEST)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<a\b([^>]*)>([^<]*)<\/a\s*>/gi, (_, attributes: string, words: string) => keepAddress(attributes, words))
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '• ')
    .replace(/<[a-z/!][^>]*>/gi, '')
  return tidy(decodeEntities(text))
}

function keepAddress(attributes: string, words: string): string {
  const address = /href\s*=\s*["']?([^"'\s]+)/i.exec(attributes)?.[1]
  const link = toLink(address === undefined ? undefined : decodeEntities(address))
  return link === undefined || words.includes(link.replace(/\/$/, '')) ? words : `${words} (${link})`
}

/** The address when it is an absolute http(s) one, else nothing. */
export function toLink(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const url = new URL(address)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (entity, name: string) => {
    if (name.startsWith('#')) return fromCodePoint(name) ?? entity
    return ENTITIES[name.toLowerCase()] ?? entity
  })
}

function fromCodePoint(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
