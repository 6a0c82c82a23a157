import { basename, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { wordsFolder } from './places'
import { wordsIn } from '../../text/analyze'
import type { Content } from './load'

const PIECES = resolve(wordsFolder, 'messages')
const RUNTIME = '\0words-runtime'

/**
 * Gives a bundle the words of one language. Each word is a module of its own, so it is loaded with the part that shows it,
 * and what other languages say is dropped. Elsewhere `imports` in package.json leads `#words` to one module with all words.
 *
 * @param language a folder of `src/words`
 */
export function wordsPlugin(language: string): Plugin {
  return {
    name: 'words',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id === '#words') return resolve(PIECES, '_index.js')
      return id.endsWith('/runtime.js') && importer.startsWith(PIECES) ? RUNTIME : undefined
    },
    // A word that the language has needs no choice at run time, which would weigh as much as a short word.
    transform(code, id) {
      if (!id.startsWith(PIECES)) return undefined
      const [word] = basename(id).split('.')
      const own = `${language}_${word}`
      const choice = code.indexOf('/**\n* |')
      if (!code.includes(`const ${own} =`) || choice < 0) return undefined
      return { code: `${code.slice(0, choice)}export { ${own} as ${word} }\n`, map: null }
    },
    load: (id) =>
      id === RUNTIME
        ? `export const experimentalStaticLocale = ${JSON.stringify(language)}\nexport const getLocale = () => experimentalStaticLocale\n`
        : undefined,
  }
}

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
