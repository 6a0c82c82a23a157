import type { Plugin } from 'vite'

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
