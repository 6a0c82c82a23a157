import type { Plugin } from 'vite'

/** The large chunks of every article's page. A next page needs most functions of them that its first load did not. */
const CHUNKS = new Set(['react', 'start', 'article'])
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Lets V8 compile all functions of these chunks beside the page while it loads
 * ([explicit compile hints](https://v8.dev/blog/explicit-compile-hints)). Otherwise the first tap on a link compiles 150
 * functions before it can draw. Other engines see a comment. Small files are compiled on the page's own thread, so they
 * go without.
 */
export function compileHints(): Plugin {
  return {
    name: 'compile-hints',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    // After Vite has put its list of files at the beginning: the hint has to be the first line.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const missing = new Set(CHUNKS)
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !CHUNKS.has(chunk.name)) continue
          chunk.code = HINT + chunk.code
          missing.delete(chunk.name)
        }
        if (missing.size > 0)
          this.error(`No chunk has the name ${[...missing].join(', ')}: see ${import.meta.filename}`)
      },
    },
  }
}
