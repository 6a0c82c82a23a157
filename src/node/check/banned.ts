const QUOTED = /"[^"]*"|“[^”]*”/g

/**
 * Finds banned words that are the article's own.
 *
 * @param words what is banned
 * @param quotes texts that count as quotes everywhere: titles and messages of articles
 * @returns each banned word of a text and its position in it
 */
export function createBanned(words: string[], quotes: string[]) {
  const pattern = wholeWords(words)
  // The longest first, so that no shorter one leaves a rest of it.
  const hiding = quotes.filter((text) => text.search(pattern) >= 0).toSorted((a, b) => b.length - a.length)
  return (text: string): { word: string; index: number }[] => {
    let own = withoutQuotes(text)
    for (const quote of hiding) own = own.replaceAll(quote, blank(quote))
    return [...own.matchAll(pattern)].map(({ 0: word, index }) => ({ word, index }))
  }
}

/** A text as long as this one, with blanks for what is quoted in it. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, blank)
}

/** Any of these words, in small or large letters, and not as a part of another word. */
function wholeWords(words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu')
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
