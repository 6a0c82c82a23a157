import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import type { PublishedArticle } from '../../../mcp/engine'
import { contentPlugin } from '../../read/content-plugin'
import { type Content, loadContentOnce } from '../../read/load'
import { contentFrom, contentRoot, language, mcpFolder, NODE_TARGET } from '../../read/places'
import { formatProblems } from '../../read/problem'
import { loadSearchData, searchSources } from '../../read/search-data'
import { wordsPlugin } from '../../read/words-plugin'
import { articleFile, latestReview } from '../exports/api'
import { toMarkdown } from '../exports/markdown'
import { publicationOf } from '../exports/publication'
import { writeOutput } from '../../files'

const SEARCH_DATA = 'search.json'
const base = process.env.BASE_PATH ?? '/'
const out = join(mcpFolder, language)

/** Writes what the server knows in one language (`SITE_LANGUAGE`): the engine, what search has learned, the articles. */
await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function run(): Promise<void> {
  const result = await loadContentOnce(contentRoot)
  if ('problems' in result) throw new Error(formatProblems(result.problems, contentRoot))
  const { content } = result
  await buildEngine()
  writeOutput(join(out, SEARCH_DATA), JSON.stringify(loadSearchData(searchSources(content))))
  writeOutput(join(out, 'articles.json'), JSON.stringify(publishedArticles(content)))
  console.log(`Wrote ${content.articles.length} articles for assistants (${language})`)
}

async function buildEngine(): Promise<void> {
  await build({
    base,
    configFile: false,
    plugins: [searchDataFile(), wordsPlugin(language), contentPlugin(contentFrom)],
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      outDir: out,
      copyPublicDir: false,
      ssr: 'src/mcp/engine.ts',
      target: NODE_TARGET,
      minify: true,
      license: { fileName: 'licenses.txt' },
      rolldownOptions: { output: { entryFileNames: 'engine.js', codeSplitting: false } },
    },
  })
}

/** What search has learned is read from a file beside the engine: JSON is read faster than code. */
function searchDataFile(): Plugin {
  const modules: Record<string, string> = {
    'virtual:search-data': `import { readFileSync } from 'node:fs'
export default JSON.parse(readFileSync(new URL(${JSON.stringify(SEARCH_DATA)}, import.meta.url), 'utf8'))`,
    'virtual:search-model': `import data from 'virtual:search-data'
export default data.model`,
  }
  const prefix = '\0file:'
  return {
    name: 'search-data-file',
    enforce: 'pre',
    resolveId: (asked) => (asked in modules ? prefix + asked : undefined),
    load: (asked) => (asked.startsWith(prefix) ? modules[asked.slice(prefix.length)] : undefined),
  }
}

function publishedArticles(content: Content): Record<string, PublishedArticle> {
  const publication = publicationOf(content, base)
  const generated = latestReview(content.articles)
  return Object.fromEntries(
    content.articles.map((article) => [
      article.entry.id,
      { markdown: toMarkdown(article, publication), data: articleFile(article, generated, publication) },
    ]),
  )
}
