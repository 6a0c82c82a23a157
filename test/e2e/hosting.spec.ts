import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toAddress } from '../../src/node/write/hosting/write-hosting'
import { ask } from '../raw-request'
import { findNginx, startNginx } from '../real-nginx'
import { expect, test as base } from './fixtures'

/** The server of `npm start`, and nginx where the machine has one, answer alike. */
const SERVERS = findNginx() ? (['npm start', 'nginx'] as const) : (['npm start'] as const)

const test = base.extend<{ server: (typeof SERVERS)[number]; origin: string }>({
  server: ['npm start', { option: true }],
  origin: async ({ server, baseURL }, provide) => {
    const nginx = server === 'nginx' ? await startNginx(join(process.cwd(), 'dist')) : undefined
    await provide(nginx?.origin ?? baseURL ?? '')
    await nginx?.stop()
  },
})

for (const server of SERVERS) {
  test.describe(server, () => {
    test.use({ server })

    test('answers with the right status and type, and never with a page for a missing file', async ({ origin }) => {
      for (const [path, status, type] of [
        ['/', 200, 'text/html'],
        ['/errors', 200, 'text/html'],
        ['/errors/503', 200, 'text/html'],
        ['/errors%2F503', 200, 'text/html'],
        ['//errors//503', 200, 'text/html'],
        ['/errors/503?utm_source=mail', 200, 'text/html'],
        ['/embed/errors/503', 200, 'text/html'],
        ['/errors/503.md', 200, 'text/markdown'],
        ['/api/articles/503.json', 200, 'application/json'],
        ['/opensearch.xml', 200, 'application/opensearchdescription+xml'],
        ['/sitemap.xml', 200, 'application/xml'],
        ['/embed/search.js', 200, 'text/javascript'],
        ['/icon.svg', 200, 'image/svg+xml'],
        ['/errors/acount-locked', 404, 'text/html'],
        ['/errors/503.', 404, 'text/html'],
        ['/errors/503%0D%0A', 404, 'text/html'],
        ['/errors/%E0%A4%A', 404, 'text/html'],
        ['/errors/100%', 404, 'text/html'],
        ['/errors/503%00', 404, 'text/html'],
        ['/embed/errors/999', 404, 'text/html'],
        ['/404', 404, 'text/html'],
        ['/styleguide', 404, 'text/html'],
        ['/404.html', 404, 'text/html'],
        [`/${'long'.repeat(3000)}`, 404, 'text/html'],
        ['/assets/gone-1234.js', 404, 'text/plain'],
        ['/assets/', 404, 'text/plain'],
        ['/gone.css', 404, 'text/plain'],
        ['/errors/999.md', 404, 'text/plain'],
        ['/api/articles/999.json', 404, 'text/plain'],
        ['/_headers', 404, 'text/plain'],
        ['/_nginx.conf', 404, 'text/plain'],
        ['/_hosting.json', 404, 'text/plain'],
        ['/../package.json', 404, 'text/'],
        ['/%2e%2e/package.json', 404, 'text/'],
      ] as const) {
        const answer = await ask(origin, path)
        const name = path.slice(0, 60)
        expect.soft(answer.status, name).toBe(status)
        expect.soft(answer.headers['content-type']?.join(), name).toContain(type)
        expect.soft(answer.headers['x-content-type-options'], name).toEqual(['nosniff'])
        if (type === 'text/html') expect.soft(answer.body, name).toContain('<div id="root"')
      }
    })

    test('sends short, moved and differently spelled addresses on', async ({ origin }) => {
      for (const [path, status, location] of [
        ['/es', 301, '/es/'],
        ['/es/e/503', 302, '/es/errors/503'],
        ['/es/e/204', 302, '/es/guides/success-responses'],
        ['/es/errors/503/', 301, '/es/errors/503'],
        ['/errors/503.html', 301, '/errors/503'],
        ['/errors/503.html?a=b', 301, '/errors/503?a=b'],
        ['/errors/', 301, '/errors'],
        ['/guides/rate-limiting/', 301, '/guides/rate-limiting'],
        ['/index.html', 301, '/'],
      ] as const) {
        const answer = await ask(origin, path)
        expect.soft(answer.status, path).toBe(status)
        expect.soft(answer.headers.location, path).toEqual([location])
      }
    })

    test('answers a short address of no language with a page that finds out which one', async ({ origin }) => {
      const answer = await ask(origin, '/e/503')
      expect(answer.status).toBe(200)
      expect(answer.body).toContain('<script src="/short-link.js"')
      expect(answer.body).toContain('url=/errors/503')
    })

    test('answers for each language with its own page where there is none', async ({ origin }) => {
      for (const [path, language] of [
        ['/errors/nowhere', 'en'],
        ['/es/errors/nowhere', 'es'],
      ] as const) {
        const answer = await ask(origin, path)
        expect.soft(answer.status, path).toBe(404)
        expect.soft(answer.body, path).toContain(`lang="${language}"`)
      }
    })

    test('leads nobody off the site', async ({ origin }) => {
      for (const path of [
        '//evil.example/',
        '/%5Cevil.example/',
        '/\\evil.example/',
        '/https://evil.example/.html',
        '/%0D%0ASet-Cookie:a=b/',
        '/e/%2F%2Fevil.example',
        '/.evil.example/',
      ]) {
        const answer = await ask(origin, path)
        expect.soft(answer.headers['set-cookie'], path).toBeUndefined()
        const target = new URL(answer.headers.location?.[0] ?? '/', origin)
        expect.soft(target.origin, path).toBe(new URL(origin).origin)
      }
    })

    test('a page has every header of its kind, the 404 page too', async ({ origin }) => {
      for (const path of ['/errors/503', '/nowhere']) {
        const { headers } = await ask(origin, path)
        const [policy = '', frames] = headers['content-security-policy'] ?? []
        expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
        expect(policy).toContain("connect-src 'self' https://status.procore.com https://jxb4w0vdl2tv.statuspage.io;")
        expect(policy).toContain("require-trusted-types-for 'script'; trusted-types app-worker")
        expect(policy).not.toContain('unsafe')
        expect(frames).toBe("frame-ancestors 'none'")
        expect(headers['referrer-policy']).toEqual(['no-referrer'])
        expect(headers['permissions-policy']?.join()).toContain('camera=()')
        expect(headers['cross-origin-opener-policy']).toEqual(['same-origin'])
        expect(headers['cross-origin-resource-policy']).toEqual(['same-origin'])
        expect(headers['access-control-allow-origin']).toBeUndefined()
      }
      expect((await ask(origin, '/errors/503')).headers['cache-control']).toEqual(['no-cache'])
    })

    test('a card may stand in any frame, and what portals load may be loaded by any origin', async ({ origin }) => {
      const card = await ask(origin, '/embed/errors/503')
      expect(card.headers['content-security-policy']).toContain('frame-ancestors *')
      expect(card.headers['cross-origin-resource-policy']).toEqual(['cross-origin'])
      for (const path of [
        '/embed/search.js',
        '/embed/engine.js',
        '/api/search-index.json',
        '/icon.svg',
        '/opensearch.xml',
      ]) {
        const { headers } = await ask(origin, path)
        expect(headers['access-control-allow-origin'], path).toEqual(['*'])
        expect(headers['cross-origin-resource-policy'], path).toEqual(['cross-origin'])
        expect(headers['cache-control'], path).toEqual(['no-cache'])
      }
    })

    test('an asset is kept for a year, and one that is missing is not', async ({ origin }) => {
      const [name = ''] = await readdir('dist/assets')
      const { headers } = await ask(origin, `/assets/${name}`)
      expect(headers['cache-control']).toEqual(['public, max-age=31536000, immutable'])
      expect((await ask(origin, '/assets/gone.js')).headers['cache-control']).toBeUndefined()
    })

    test('compressed copies are sent to those who take them, and 304 to those who have it', async ({ origin }) => {
      const encodings = server === 'nginx' && !findNginx()?.brotli ? (['gzip'] as const) : (['br', 'gzip'] as const)
      for (const path of ['/', '/errors/503', '/embed/search.js'])
        for (const encoding of encodings) {
          const { headers } = await ask(origin, path, { headers: { 'Accept-Encoding': encoding } })
          expect(headers['content-encoding'], `${path} ${encoding}`).toEqual([encoding])
          expect(headers.vary?.join().toLowerCase()).toContain('accept-encoding')
        }
      const first = await ask(origin, '/errors/503')
      expect(first.headers['content-encoding']).toBeUndefined()
      const again = await ask(origin, '/errors/503', { headers: { 'If-None-Match': first.headers.etag?.[0] ?? '' } })
      expect(again.status).toBe(304)
      expect(again.body).toBe('')
    })

    test('nothing can be sent to it', async ({ origin }) => {
      for (const method of ['POST', 'PUT', 'DELETE'])
        expect((await ask(origin, '/errors/503', { method })).status, method).toBe(405)
      const head = await ask(origin, '/errors/503', { method: 'HEAD' })
      expect([head.status, head.body]).toEqual([200, ''])
    })

    test('every file of the build answers at its address', async ({ origin }) => {
      const files = (await readdir('dist', { recursive: true, withFileTypes: true }))
        .filter((file) => file.isFile() && !/\.(?:br|gz)$/.test(file.name))
        .map((file) => join(file.parentPath, file.name).slice('dist/'.length))
        .filter((file) => !/^(?:es\/)?(?:_|e\/|404\.html)/.test(file))
      expect(files.length).toBeGreaterThan(150)
      for (const file of files) expect((await ask(origin, toAddress(file), { method: 'HEAD' })).status, file).toBe(200)
    })
  })
}

test('hosts that read `_headers` send each header once, for all languages', async () => {
  const text = await readFile('dist/_headers', 'utf8')
  const rules = text.split('\n').filter((line) => line.startsWith('/'))
  expect(rules.filter((path) => path === '/*' || path === '/es/*')).toEqual(['/*'])
  expect(rules).toContain('/es/errors/*')
  expect(rules.filter((path, at) => rules.indexOf(path) !== at)).toEqual([])
})
