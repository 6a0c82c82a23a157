/** Resolves percent signs, such as `%2F`, once. A run of them that is not UTF-8 stays as it is. Never throws. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

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

/** Resolves the HTML entities that error pages use; any other stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&#?\w{1,8};/g, (entity) => ENTITIES.get(entity.toLowerCase()) ?? entity)
}

/** Letters that Unicode does not decompose. */
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i' }

/** Lower case without diacritics: "Página" → "pagina". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđı]/g, (letter) => LETTERS[letter] ?? letter)
}

/** Capitalizes a phrase for the start of a line. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A text without line breaks, and with one space wherever there was more room between words. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The first matches of a pattern, so that a megabyte full of them does not take long. */
export function firstMatches(text: string, pattern: RegExp, max: number): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    matches.push(match)
    if (matches.length >= max) break
  }
  return matches
}
