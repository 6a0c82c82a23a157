// @vitest-environment node
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '../../paths'
import { twinsPlugin } from './plugin'

let vite: ViteDevServer
let server: Server
let origin: string

beforeAll(async () => {
  vite = await createServer({
    configFile: false,
    base: '/help/',
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    plugins: [twinsPlugin()],
  })
  server = createHttpServer(vite.middlewares)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  origin = typeof address === 'object' && address ? `http://localhost:${address.port}` : ''
})

afterAll(async () => {
  server.close()
  await vite.close()
})

describe('in development', () => {
  it.each([
    [files.markdown('errors/503'), 'text/markdown; charset=utf-8', /^# 503 /],
    [files.articleData('503'), 'application/json; charset=utf-8', /^\{"version":1,/],
    [files.llms(), 'text/plain; charset=utf-8', /^# /],
  ])('%s is there', async (path, type, start) => {
    const response = await fetch(`${origin}/help${path}`)
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(await response.text()).toMatch(start)
  })

  it('an article that does not exist has no twin', async () => {
    expect((await fetch(`${origin}/help/errors/999.md`)).status).toBe(404)
  })
})

it('the head of every page names the search description, below the base', async () => {
  const html = await vite.transformIndexHtml('/help/', '<html><head></head><body></body></html>')
  const link = /<link rel="search"[^>]*>/.exec(html)?.[0]
  expect(link).toContain('type="application/opensearchdescription+xml"')
  expect(link).toContain('href="/help/opensearch.xml"')
  expect(link).toMatch(/title=".{1,16}"/)
})
