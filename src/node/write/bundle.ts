import type { Plugin } from 'vite'
import mdx from '@mdx-js/rollup'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { remarkAdvice } from '../read/advice'
import { remarkHeadingIds } from '../read/mdx-tree'

/**
 * What every page loads, in few files: each file costs a request, and compresses the better the more is in it.
 * React, its router and its queries keep their name over most deploys.
 */
export const CHUNKS = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|react-router|@tanstack|scheduler)[\\/]/, priority: 9 },
  // What the start of every page shares with a few pages. One that stayed in the entry would make such a page load the
  // style sheet again, which every page contains.
  {
    name: 'base',
    test: /src[\\/](?:text[\\/]marks|ui[\\/](?:look|part-query)|paste[\\/]paste-kind|search[\\/](?:suggested|combobox-keys)|insight[\\/](?:insight|searches))\.|virtual:insight/,
    priority: 7,
  },
  // What most pages share.
  { name: 'shell', test: /src[\\/]|preload-helper|virtual:site/, minShareCount: 10, priority: 6 },
  { name: 'article', test: /src[\\/](?:article[\\/][^\\/]+$|app[\\/](?:ArticleRoute|NotFound)\.)/, priority: 5 },
  // What reads the live status, once the page is idle.
  {
    name: 'live',
    test: /node_modules[\\/]valibot[\\/]|src[\\/]status[\\/](?:use-status|fetch-feed|parse-feed|postings|status-text|verdict)\./,
    priority: 4,
  },
  // What else an article draws then.
  {
    name: 'idle',
    test: /src[\\/](?:status[\\/](?:Live(?:Banner|ComponentNotice)|notices)|share[\\/]CopyLink|feedback[\\/]Helpful|app[\\/]LookSettings)\./,
    priority: 3,
  },
]

/** The large chunks of every article's page. A next page needs most functions of them that its first load did not. */
const HINTED = new Set(['react', 'start', 'article'])
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
        const missing = new Set(HINTED)
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !HINTED.has(chunk.name)) continue
          chunk.code = HINT + chunk.code
          missing.delete(chunk.name)
        }
        if (missing.size > 0)
          this.error(`No chunk has the name ${[...missing].join(', ')}: see ${import.meta.filename}`)
      },
    },
  }
}

/**
 * Lets the bundler drop the components of React Router that the site does not use (`Link`, `Form`, `NavLink` and what
 * they import). Their definitions call `forwardRef` and set a display name, both of which count as side effects. Saves
 * 4 kB of brotli on every page (2026-11-29, React Router 8.5.3).
 */
export function pureRouter(): Plugin {
  return {
    name: 'pure-router',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\/dist\// },
      handler: (code) => ({
        code: code
          .replace(/^\w+\.displayName = "\w+";$/gm, '')
          .replace(/= (React\$1\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1'),
        map: null,
      }),
    },
  }
}

/** As the bundler takes it, the source map included. */
type Compiled = Promise<{ code: string } | undefined>

/** Compiles the MDX bodies of articles, each text once: the browser's files and the page writer share the result. */
export function bodyPlugin(): Plugin {
  const compiler = mdx({
    // Alignment as an attribute: a style attribute would need a laxer content security policy.
    tableCellAlignToStyle: false,
    remarkPlugins: [remarkGfm, remarkFrontmatter, remarkHeadingIds, remarkAdvice],
  })
  const compiled = new Map<string, { text: string; result: Compiled }>()
  return {
    name: 'article-bodies',
    enforce: 'pre',
    config(config, env) {
      compiler.config(config, env)
    },
    transform: {
      filter: { id: /\.mdx(?:\?|$)/ },
      handler(text, id) {
        const known = compiled.get(id)
        if (known?.text === text) return known.result
        const result: Compiled = compiler.transform(text, id)
        compiled.set(id, { text, result })
        return result
      },
    },
  }
}
