import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import type { Entry } from '../../../content-model/types'
import { loadContent } from '../../read/load'
import { formatProblems } from '../../read/problem'
import { countNotes } from '../new/notes'
import { loadPublishable } from '../../read/load-publishable'
import { PREVIEW, previewList, previewPage } from './page'

interface Answer {
  type: 'text/html' | 'text/plain'
  text: string
}

/**
 * Answers `/preview/errors/418` in development: an article as every reader meets it, live while it is written. It is a
 * page beside the app, so nothing of it can reach the built site.
 *
 * @param from the folder that holds `content/`, below the project; the project itself by default
 */
export function previewPlugin(from = ''): Plugin {
  let root = process.cwd()
  let base = '/'
  return {
    name: 'preview',
    apply: 'serve',
    configResolved(config) {
      root = join(config.root, from)
      base = config.base
    },
    configureServer(server) {
      server.watcher.on('all', (_, file) => {
        if (relative(root, file).startsWith('content')) server.ws.send({ type: 'custom', event: 'preview:changed' })
      })
      server.middlewares.use((request, response, next) => {
        const path = `/${(request.originalUrl ?? '').split('?')[0]?.slice(base.length) ?? ''}`
        if (path !== PREVIEW && !path.startsWith(`${PREVIEW}/`)) return next()
        answer(path.slice(PREVIEW.length + 1), root, base)
          .then(async (found) => {
            if (!found) return next()
            const { type, text } = found
            response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` })
            response.end(type === 'text/html' ? await server.transformIndexHtml(path, text) : text)
          })
          .catch(next)
      })
    },
  }
}

/** @param path behind `/preview/`: nothing, `errors/418`, or `errors/418.txt` for what the check says of it */
async function answer(path: string, root: string, base: string): Promise<Answer | undefined> {
  const id = path.replace(/\.txt$/, '')
  if (id !== path) return { type: 'text/plain', text: await checkText(`content/${id}.mdx`, root) }
  const result = await loadContent(root)
  const { articles } = 'content' in result ? result.content : result
  const entries = articles.map(({ entry }) => entry)
  if (path === '') return { type: 'text/html', text: previewList(entries, base) }
  const entry = entries.find((known) => known.id === id) ?? unreadEntry(id)
  return entry && { type: 'text/html', text: previewPage(entry, base) }
}

/** An article whose mistakes hide its title has a preview all the same, because that is where they are told. */
function unreadEntry(id: string): Pick<Entry, 'id' | 'title' | 'collection'> | undefined {
  const [, collection] = /^(errors|guides|faq)\/[a-z0-9-]+$/.exec(id) ?? []
  if (collection !== 'errors' && collection !== 'guides' && collection !== 'faq') return undefined
  return { id: `${collection}/${id.slice(collection.length + 1)}` as const, collection, title: id }
}

/** What an author has to mend in one file, and how many notes are left in it. */
async function checkText(file: string, root: string): Promise<string> {
  const result = await loadPublishable(root, Date.now())
  const problems = 'problems' in result ? result.problems : []
  const own = problems.filter((problem) => problem.file === file)
  if (own.length > 0) return formatProblems(own, root)
  const others = problems.length > 0 ? ' Other files have mistakes: npm run content:check tells them.' : ''
  if (!('content' in result)) return `No mistake in this file.${others}`
  const article = result.content.articles.find((known) => known.file === file)
  if (!article) return 'There is no such file.'
  const notes = countNotes(article.tree)
  return `No mistake.${notes > 0 ? ` ${notes} note(s) for the author left.` : ''}`
}
