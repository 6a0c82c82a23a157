import mdx from '@mdx-js/rollup'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { Plugin } from 'vite'
import { remarkAdvice } from './advice'
import { remarkHeadingIds } from './mdx-tree'

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
