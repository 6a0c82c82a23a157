import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { files } from '../../../paths'
import { loadContent, loadContentOnce, type Content } from '../../read/load'
import { typeOf } from '../hosting/rules'
import { shortName } from './open-search'
import { twinFiles } from './twin-files'

/** Content as it was read once, and its twins from the first time they are asked for. */
interface Read {
  content: Content
  twins?: Map<string, string>
}

/**
 * Names the search description in the head of every page, and answers the twins' addresses in development from
 * the content as it is at that moment. The build writes the files (`write-twins.ts`).
 *
 * @param from the folder that holds `content/`, below the project; the project itself by default
 */
export function twinsPlugin(from = ''): Plugin {
  let root = process.cwd()
  let base = '/'
  let read: Promise<Read | undefined> | undefined
  let load = loadContent
  const current = () => (read ??= readWith(load, root))
  return {
    name: 'twins',
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
          if (read) read.twins ??= twinFiles(read.content, base)
          const text = read?.twins?.get(path)
          if (text === undefined) return next()
          response.writeHead(200, { 'Content-Type': typeOf(path), 'Access-Control-Allow-Origin': '*' })
          return response.end(text)
        }, next)
      })
    },
  }
}

/** Wrong content is reported by the content plugin; there are no twins of it. */
async function readWith(load: typeof loadContent, root: string): Promise<Read | undefined> {
  const result = await load(root)
  return 'content' in result ? result : undefined
}
