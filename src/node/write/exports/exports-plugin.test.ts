import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '../../../paths'
import { exportsPlugin } from './exports'

let vite: ViteDevServer
let server: Server
let origin: string
let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'exports-'))
  // Little content: this is about when it is read, and it is read twice.
  await cp('test/fixtures/other-product/content', join(root, 'content'), { recursive: true })
  vite = await createServer({
    root,
    configFile: false,
    base: '/help/',
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    plugins: [exportsPlugin()],
  })
  server = createHttpServer(vite.middlewares)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  origin = typeof address === 'object' && address ? `http://localhost:${address.port}` : ''
})

afterAll(async () => {
  server.close()
  await vite.close()
  await rm(root, { recursive: true })
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

  it('an article that does not exist has no exported', async () => {
    expect((await fetch(`${origin}/help/errors/999.md`)).status).toBe(404)
  })

  it('a change of the content is seen, other changes are not', async () => {
    const exported = async () => (await fetch(`${origin}/help${files.markdown('errors/room-taken')}`)).text()
    const before = await exported()
    const file = join(root, 'content/errors/room-taken.mdx')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^summary: .*$/m, 'summary: Changed.'))
    vite.watcher.emit('all', 'change', join(root, 'README.md'))
    expect(await exported()).toBe(before)
    vite.watcher.emit('all', 'change', file)
    expect(await exported()).toContain('> Changed.')
  })
})

it('the head of every page names the search description, below the base', async () => {
  const html = await vite.transformIndexHtml('/help/', '<html><head></head><body></body></html>')
  const link = /<link rel="search"[^>]*>/.exec(html)?.[0]
  expect(link).toContain('type="application/opensearchdescription+xml"')
  expect(link).toContain('href="/help/opensearch.xml"')
  expect(link).toMatch(/title=".{1,16}"/)
})
