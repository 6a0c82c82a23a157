import { relative, resolve } from 'node:path'

/** The folder that holds `content/`: the project itself, or that of another product's content (`CONTENT_ROOT`). */
export const contentRoot = resolve(process.env.CONTENT_ROOT ?? '.')

/** The same, from the project's root: empty for the project itself. */
export const contentFrom = relative('.', contentRoot)

/** Where the site is written, and served from (`OUT_DIR`). */
export const outFolder = resolve(process.env.OUT_DIR ?? 'dist')

/** Where the page writer of this build goes: builds of other content may run meanwhile. */
export const writerFolder = resolve('.cache/prerender', relative('.', outFolder).replace(/[^\w-]+/g, '-'))

/** The language of the site that is built or checked (`SITE_LANGUAGE`), a folder of `src/words` and of `content`. */
export const language = process.env.SITE_LANGUAGE ?? 'en'

/** The words of all languages, as `npm run words` writes them one by one (`WORDS`). */
export const wordsFolder = resolve(process.env.WORDS ?? 'src/words/pieces')

/** The language that content is first written in. The files of `content/LANGUAGE` are translated from it. */
export const ORIGINAL = 'en'

/** Where the server for assistants is written (`MCP_DIR`). */
export const mcpFolder = resolve(process.env.MCP_DIR ?? 'dist-mcp')

/** The oldest Node that `engines` in package.json lets in. */
export const NODE_TARGET = 'node20.19'
