import { eventsSchemaFile, files, scripts } from '../../../paths'
import { type Content, loadContent, loadContentOnce } from '../../read/load'
import { eventsJsonSchema } from '../../../insight/schema'
import { writeOutput } from '../../files'
import { embedIndex, ticketData } from '../embed'
import { articleFile, articlesFile, jsonSchema, latestReview, searchIndexFile } from './api'
import { llmsFullText, llmsText, openSearchDescription, shortName } from './discovery'
import { toMarkdown } from './markdown'
import { publicationOf } from './publication'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { typeOf } from '../hosting/rules'

/**
 * The same content as the pages, for programs: Markdown, JSON and the files that lead to them.
 *
 * @param base the path below which the site is served
 * @returns texts by their path from the base
 */
export function exportFiles(content: Content, base: string): Map<string, string> {
  const publication = publicationOf(content, base)
  const generated = latestReview(content.articles)
  const exports = content.articles.map((article) => toMarkdown(article, publication))
  return new Map([
    ...content.articles.map(({ entry }, index) => [files.markdown(entry.id), exports[index] ?? ''] as const),
    ...content.articles.map(
      (article) => [files.articleData(article.entry.slug), json(articleFile(article, generated, publication))] as const,
    ),
    [files.articlesData(), json(articlesFile(content, publication))],
    [files.searchData(), json(searchIndexFile(content, publication))],
    [scripts.index(), json(embedIndex(content))],
    [scripts.ticketData(), json(ticketData(content))],
    [files.schema(), json(jsonSchema(publication.address(files.schema())))],
    [eventsSchemaFile(), json({ ...eventsJsonSchema(), $id: publication.address(eventsSchemaFile()) })],
    [files.llms(), llmsText(content, publication)],
    [files.llmsFull(), llmsFullText(exports)],
    [files.openSearch(), openSearchDescription(publication)],
  ])
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/**
 * Writes every export below a folder.
 *
 * @param out the folder that is published at the base
 * @returns how many files were written
 */
export function writeExports(content: Content, out: string, base: string): number {
  const exports = exportFiles(content, base)
  for (const [path, text] of exports) writeOutput(join(out, path), text)
  return exports.size
}

/** Content as it was read once, and its exports from the first time they are asked for. */
interface Read {
  content: Content
  exports?: Map<string, string>
}

/**
 * Names the search description in the head of every page, and answers the exports' addresses in development from
 * the content as it is at that moment. The build writes the files (`write-exports.ts`).
 *
 * @param from the folder that holds `content/`, below the project; the project itself by default
 */
export function exportsPlugin(from = ''): Plugin {
  let root = process.cwd()
  let base = '/'
  let read: Promise<Read | undefined> | undefined
  let load = loadContent
  const current = () => (read ??= readWith(load, root))
  return {
    name: 'exports',
    configResolved(config) {
      root = join(config.root, from)
      base = config.base
      if (config.command === 'build') load = loadContentOnce
    },
    async transformIndexHtml() {
      const site = (await current())?.content.site
      if (!site) return []
      const href = base.replace(/\/$/, '') + files.openSearch()
      const type = 'application/opensearchdescription+xml'
      return [{ tag: 'link', attrs: { rel: 'search', type, title: shortName(site), href }, injectTo: 'head' }]
    },
    configureServer(server) {
      server.watcher.on('all', (_, file) => {
        if (relative(root, file).startsWith('content')) read = undefined
      })
      server.middlewares.use((request, response, next) => {
        const path = `/${(request.url ?? '').split('?')[0]?.slice(base.length) ?? ''}`
        if (!/^\/(api\/.+\.json|.+\.(md|txt|xml))$/.test(path)) return next()
        current().then((read) => {
          if (read) read.exports ??= exportFiles(read.content, base)
          const text = read?.exports?.get(path)
          if (text === undefined) return next()
          response.writeHead(200, { 'Content-Type': typeOf(path), 'Access-Control-Allow-Origin': '*' })
          return response.end(text)
        }, next)
      })
    },
  }
}

/** Wrong content is reported by the content plugin; there are no exports of it. */
async function readWith(load: typeof loadContent, root: string): Promise<Read | undefined> {
  const result = await load(root)
  return 'content' in result ? result : undefined
}
