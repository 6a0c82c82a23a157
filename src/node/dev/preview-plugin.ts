import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import type { Entry } from '../../content-model/types'
import { files, paths } from '../../paths'
import { loadPublishable } from '../check/proofread'
import { loadContent } from '../read/load'
import { formatProblems } from '../read/problem'
import { escapeHtml } from '../write/page-html'
import { countNotes } from './new/skeleton'

/** The folder of addresses that only development answers. */
const PREVIEW = '/preview'

/** How an article meets its readers, each as the app itself shows it in a frame. */
interface View {
  name: string
  /** From the site's base. */
  address: string
  /** CSS pixels. */
  width: number
  /** Whether the rules for paper are in force. */
  onPaper?: boolean
}

const [PHONE, CARD, MARKDOWN, PAPER, SCREEN] = [360, 480, 640, 794, 1180]

/** The views of an article, in the order that readers come by them. */
export function viewsOf({ id, title, collection }: Pick<Entry, 'id' | 'title' | 'collection'>): View[] {
  return [
    { name: 'Search result', address: paths.search(title), width: PHONE },
    { name: 'Page on a phone', address: paths.article(id), width: PHONE },
    ...(collection === 'errors' ? [{ name: 'Guided steps', address: paths.diagnose({ fix: id }), width: PHONE }] : []),
    { name: 'Card in a help portal', address: paths.card(id), width: CARD },
    { name: 'Page on paper', address: paths.article(id), width: PAPER, onPaper: true },
    { name: 'Page on a wide screen', address: paths.article(id), width: SCREEN },
  ]
}

/**
 * The preview of one article: all its views side by side, what `npm run content:check` says of it, and its Markdown.
 *
 * @param base of the site, such as `/` or `/help/`
 */
export function previewPage(entry: Pick<Entry, 'id' | 'title' | 'collection'>, base: string): string {
  const root = base.replace(/\/$/, '')
  const views = viewsOf(entry).map(({ name, address, width, onPaper }) => {
    const href = escapeHtml(root + address)
    const frame = `<iframe title="${name}" src="${href}" width="${width}"${onPaper ? ' data-paper' : ''}></iframe>`
    return section(name, href, width, frame)
  })
  const markdown = root + files.markdown(entry.id)
  views.splice(-2, 0, section('Markdown', markdown, MARKDOWN, '<pre id="markdown" tabindex="0"></pre>'))
  return document(
    `Preview of ${entry.title}`,
    `<h1>${escapeHtml(entry.title)}</h1>
<p><a href="${root}${PREVIEW}">All articles</a> · <code>content/${entry.id}.mdx</code> · all of it changes as you save</p>
<section class="check"><h2>What the check says</h2><pre role="status" id="check">Reading …</pre></section>
<div class="views">${views.join('\n')}</div>
<script type="module" src="${root}/src/dev/preview/preview.ts"></script>`,
    { check: `${root}${PREVIEW}/${entry.id}.txt`, markdown },
  )
}

function section(name: string, href: string, width: number, content: string): string {
  return `<section style="width:${width}px"><h2>${name} <a href="${href}">${href}</a></h2>\n${content}</section>`
}

/** The list of all articles, each with its preview. */
export function previewList(entries: Pick<Entry, 'id' | 'title'>[], base: string): string {
  const root = base.replace(/\/$/, '')
  const items = entries.map(
    ({ id, title }) => `<li><a href="${root}${PREVIEW}/${id}">${escapeHtml(title)}</a> <code>${id}</code></li>`,
  )
  return document('Previews', `<h1>Previews</h1>\n<ul>${items.join('\n')}</ul>`)
}

function document(title: string, body: string, data: Record<string, string> = {}): string {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body${attributes.join('')}><main>
${body}
</main></body>
</html>
`
}

const STYLE = `
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: light-dark(#eceae4, #1d201f); }
main { padding: 16px; }
h1 { margin: 0; font-size: 22px; }
h2 { margin: 0 0 6px; font-size: 14px; }
h2 a { font-weight: normal; overflow-wrap: anywhere; }
.views { display: flex; flex-wrap: wrap; gap: 24px; align-items: start; }
section { max-width: 100%; }
.check { margin: 12px 0 20px; }
iframe { max-width: 100%; height: 720px; border: 1px solid gray; border-radius: 8px; background: Canvas; }
pre { margin: 0; max-height: 720px; overflow: auto; padding: 12px; border: 1px solid gray; border-radius: 8px; background: Canvas; white-space: pre-wrap; }
vite-error-overlay { display: none; }
`

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
  if (id !== path) return { type: 'text/plain', text: await checkText(id, root) }
  const result = await loadContent(root)
  const { articles } = 'content' in result ? result.content : result
  const entries = articles.map(({ entry }) => entry)
  if (path === '') return { type: 'text/html', text: previewList(entries, base) }
  const entry = entries.find((known) => known.id === id) ?? unreadEntry(id)
  return entry && { type: 'text/html', text: previewPage(entry, base) }
}

/** An article whose mistakes hide its title still has a preview, because its mistakes are shown there. */
function unreadEntry(id: string): Pick<Entry, 'id' | 'title' | 'collection'> | undefined {
  const [, collection] = /^(errors|guides|faq)\/[a-z0-9-]+$/.exec(id) ?? []
  if (collection !== 'errors' && collection !== 'guides' && collection !== 'faq') return undefined
  return { id: `${collection}/${id.slice(collection.length + 1)}` as const, collection, title: id }
}

/** What an author has to fix in one article, in the language of the site, and how many notes are left in it. */
async function checkText(id: string, root: string): Promise<string> {
  const result = await loadPublishable(root, Date.now())
  const problems = 'problems' in result ? result.problems : []
  const own = problems.filter((problem) => problem.file.endsWith(`/${id}.mdx`))
  if (own.length > 0) return formatProblems(own, root)
  const others = problems.length > 0 ? ' Other files have mistakes: npm run content:check tells them.' : ''
  if (!('content' in result)) return `No mistake in this file.${others}`
  const article = result.content.articles.find(({ entry }) => entry.id === id)
  if (!article) return 'There is no such file.'
  const notes = countNotes(article.tree)
  return `No mistake.${notes > 0 ? ` ${notes} note(s) for the author left.` : ''}`
}

const ADDRESS = 'styleguide'

/**
 * Answers `/styleguide` in development: every part of the pages in every state. A page beside the app, which the app
 * does not know, so nothing of it can reach the built site.
 */
export function styleguidePlugin(): Plugin {
  let base = '/'
  return {
    name: 'styleguide',
    apply: 'serve',
    configResolved(config) {
      base = config.base
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.originalUrl?.split('?')[0] !== base + ADDRESS) return next()
        server
          .transformIndexHtml(base + ADDRESS, page(base))
          .then((html) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html))
          .catch(next)
      })
    },
  }
}

function page(base: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Style guide</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"></head>
<body><div id="root"></div><script type="module" src="${base}src/dev/styleguide/main.tsx"></script></body></html>`
}
