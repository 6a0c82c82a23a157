import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { embedHeaders } from './embed/headers'
import { twinHeaders } from './twins/headers'

/**
 * Serves a built site as a static host would: clean addresses, compressed copies, and 404 with the site's own page.
 *
 * @param folder the build's output; its list of files is read once
 * @throws when the port cannot be used, with the system's error code
 */
export async function startSite(folder: string, port: number): Promise<Server> {
  const serveFile = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ['html'],
    setHeaders(response, path) {
      const immutable = path.startsWith('/assets/')
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
      for (const [name, value] of Object.entries({ ...twinHeaders(path), ...embedHeaders(path) }))
        response.setHeader(name, value)
    },
  })
  const server = createServer((request, response) => {
    serveFile(request, response, () => void answerMissing(folder, request.url ?? '/', response))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, () => resolve()))
  return server
}

/** A missing file is said to be missing; any other unknown address gets the app's own page. */
async function answerMissing(folder: string, url: string, response: ServerResponse): Promise<void> {
  const isFile = /\.[a-z0-9]{2,5}$/i.test(url.split('?')[0] ?? '')
  const page = isFile ? undefined : await readFile(join(folder, '404.html')).catch(() => undefined)
  response.writeHead(404, { 'Content-Type': page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8' })
  response.end(page ?? 'Not found\n')
}
