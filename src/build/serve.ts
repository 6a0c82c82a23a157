import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { twinHeaders } from './twins/headers'

const folder = join(process.cwd(), 'dist')
const port = Number(process.env.PORT ?? 4173)

const serveFile = sirv(folder, {
  brotli: true,
  gzip: true,
  etag: true,
  extensions: ['html'],
  setHeaders(response, path) {
    const immutable = path.startsWith('/assets/')
    response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    for (const [name, value] of Object.entries(twinHeaders(path))) response.setHeader(name, value)
  },
})

const server = createServer((request, response) => {
  serveFile(request, response, () => void answerMissing(request.url ?? '/', response))
})

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use. Choose another one: PORT=4200 npm start`
      : `The server did not start: ${error.message}`,
  )
  process.exit(1)
})

server.listen(port, () => console.log(`Procore Troubleshooter is at http://localhost:${port}`))

/** A missing file is said to be missing; any other unknown address gets the app's own page. */
async function answerMissing(url: string, response: import('node:http').ServerResponse): Promise<void> {
  const isFile = /\.[a-z0-9]{2,5}$/i.test(new URL(url, 'http://localhost').pathname)
  const page = isFile ? undefined : await readFile(join(folder, '404.html')).catch(() => undefined)
  response.writeHead(404, { 'Content-Type': page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8' })
  response.end(page ?? 'Not found\n')
}
