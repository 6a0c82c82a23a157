import type { Block } from './prose'

/** Words that stall, blame or promise without helping. Inside a quoted message they are the product's own. */
const BANNED = ['please', 'sorry', 'oops', 'simply', 'just', 'technical difficulties', 'invalid', 'forbidden'] as const

const pattern = new RegExp(`\\b(?:${BANNED.join('|')})\\b`, 'gi')
const QUOTED = /"[^"]*"|“[^”]*”/g

/**
 * Finds banned words that are the article's own.
 *
 * @param quotes texts that are quoted wherever they stand: titles and messages of articles
 * @returns each banned word and where in the text it stands
 */
export function bannedIn({ spoken }: Pick<Block, 'spoken'>, quotes: string[]): { word: string; index: number }[] {
  let own = spoken.replace(QUOTED, blank)
  for (const quote of quotes) own = own.replaceAll(quote, blank(quote))
  return [...own.matchAll(pattern)].map(({ 0: word, index }) => ({ word, index }))
}

/** Texts that can hide a banned word, the longest first, so that no shorter one leaves a rest of it. */
export function quotesWithBanned(texts: string[]): string[] {
  return texts.filter((text) => text.search(pattern) >= 0).toSorted((a, b) => b.length - a.length)
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
