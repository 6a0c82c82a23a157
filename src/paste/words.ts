const WORD = /[\p{L}\p{N}]+/gu

/** Small letters without accents; apostrophes vanish, so that "can't" and "cant" are one word. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F'`´]/g, '')
    .toLowerCase()
}

export function wordsOf(text: string, most = Infinity): string[] {
  const words: string[] = []
  for (const match of fold(text).matchAll(WORD)) {
    words.push(match[0])
    if (words.length >= most) break
  }
  return words
}

/** Whether two words differ by one letter added, left out or changed, or by two neighbors swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2))
}

const WEAK = new Set(
  'a an and are as at be been by but can cannot could did do does for from had has have i if in into is it its may me my no not of on or our so some such that the their them then there these they this to too us was we were what when which who will with would you your de la el los las le les du des en un une que est o os da do em se ao'.split(
    ' ',
  ),
)

/** Words that stand in any sentence and tell little about it. */
export function isWeak(word: string): boolean {
  return WEAK.has(word) || word.length < 2
}

/**
 * One spelling for a machine's word: `ACCESS_DENIED`, `AccessDenied`, `access-denied` and `Access denied`
 * are the same.
 */
export function sameSpelling(word: string): string {
  return word
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_|_$/g, '')
}
