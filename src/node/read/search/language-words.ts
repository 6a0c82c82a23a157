import { wordsIn } from '../../../text/analyze'
import type { Content } from '../load'

/** How much more frequent in one language a word must be than in every other. */
const LEAST_RATIO = 5
/** The commonest such words are enough: more of them change no figure. */
const MOST_WORDS = 300

/**
 * The words that give away the language of a question, the commonest first, separated by spaces. They are counted in the
 * phrasings of each language; a language without phrasings has none.
 */
export function languageWords({ site, asked }: Pick<Content, 'site' | 'asked'>): { code: string; words: string }[] {
  const lines = Object.values(asked.phrasings).flat()
  const counts = site.languages.map(({ code }) =>
    countWords(lines.flatMap(({ text, language }) => (language === code ? [text] : []))),
  )
  return site.languages.map(({ code }, at) => {
    const own = counts[at] ?? countWords([])
    const others = counts.filter((one) => one !== own)
    const distinctive = [...own.times].filter(([word, times]) =>
      others.every((other) => times / own.total >= (LEAST_RATIO * (1 + (other.times.get(word) ?? 0))) / other.total),
    )
    const commonest = distinctive.toSorted(([, a], [, b]) => b - a).slice(0, MOST_WORDS)
    return { code, words: commonest.map(([word]) => word).join(' ') }
  })
}

function countWords(texts: string[]): { times: Map<string, number>; total: number } {
  const words = texts.flatMap((text) => wordsIn(text).map(({ word }) => word))
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return { times, total: words.length || 1 }
}
