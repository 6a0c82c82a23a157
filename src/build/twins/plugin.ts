import type { Plugin } from 'vite'
import { files } from '../../paths'
import { loadContent, type Content } from '../content/load'
import { twinHeaders } from './headers'
import { shortName } from './open-search'
import { twinFiles } from './twin-files'

/**
 * Names the search description in the head of every page, and answers the twins' addresses in development from
 * the content as it is at that moment. The build writes the files (`write-twins.ts`).
 */
export function twinsPlugin(): Plugin {
  let root = process.cwd()
  let base = '/'
  return {
    name: 'twins',
    configResolved(config) {
      root = config.root
      base = config.base
    },
    async transformIndexHtml() {
      const content = await load(root)
      if (!content) return []
      const href = base.replace(/\/$/, '') + files.openSearch()
      const type = 'application/opensearchdescription+xml'
      return [{ tag: 'link', attrs: { rel: 'search', type, title: shortName(content.site), href }, injectTo: 'head' }]
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = `/${(request.url ?? '').split('?')[0]?.slice(base.length) ?? ''}`
        if (!/^\/(api\/.+\.json|.+\.(md|txt|xml))$/.test(path)) return next()
        load(root).then((content) => {
          const text = content && twinFiles(content, base).get(path)
          if (text === undefined) return next()
          response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', ...twinHeaders(path) })
          return response.end(text)
        }, next)
      })
    },
  }
}

/** Wrong content is reported by the content plugin; there are no twins of it. */
async function load(root: string): Promise<Content | undefined> {
  const result = await loadContent(root)
  return 'content' in result ? result.content : undefined
}
