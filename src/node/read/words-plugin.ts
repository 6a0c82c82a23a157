import { basename, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { wordsFolder } from './places'

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
