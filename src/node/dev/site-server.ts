import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { answerTo, isPage } from '../write/hosting/answer'
import { HOSTING_FILE, parseHosting } from '../write/hosting/hosting'
import { headersFor } from '../write/hosting/rules'

/**
 * Serves a built site as `deploy/nginx.conf` does, from the same rules: clean addresses, redirects, headers, compressed
 * copies, and 404 with the site's own page, in each of its languages.
 *
 * @param folder the build's output; its list of files is read once
 * @throws when the port cannot be used, with the system's error code, or when the folder is no build
 */
export async function startSite(folder: string, port: number): Promise<Server> {
  const languages = (await readdir(folder)).filter((name) => existsSync(join(folder, name, HOSTING_FILE)))
  const sites = await Promise.all([...languages.map((name) => join(folder, name)), folder].map(readSite))
  const server = createServer((request, response): void => {
    const url = request.url ?? '/'
    // The first language, which is the last here, answers for all that is in no other's folder.
    const site = sites.find(({ base }) => `${url.split('?', 1)[0] ?? ''}/`.startsWith(base)) ?? sites.at(-1)
    site?.respond(request, response)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, () => resolve()))
  return server
}

async function readSite(folder: string) {
  const hosting = parseHosting(await readFile(join(folder, HOSTING_FILE), 'utf8'))
  const notFound = await readFile(join(folder, '404.html'))
  const serveFile = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => setHeaders(response, path, hosting.policy),
  })
  const sendMissing = (response: ServerResponse, page: boolean): void => {
    if (!page) return sendText(response, 404, 'Not found')
    setHeaders(response, '/404', hosting.policy)
    response.writeHead(404).end(notFound)
  }
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const answer = answerTo(request.method ?? '', request.url ?? '/', hosting)
    if (answer.do === 'refuse') return sendText(response, 405, 'Method not allowed')
    if (answer.do === 'missing') return sendMissing(response, answer.page)
    if (answer.do === 'redirect') {
      setHeaders(response, '/', hosting.policy)
      response.writeHead(answer.status, { Location: answer.location }).end()
      return
    }
    const { path, query } = answer
    const url = path.split('/').map(encodeURIComponent).join('/') + query
    const inside: IncomingMessage = Object.assign(request, { url })
    serveFile(inside, response, () => sendMissing(response, isPage(path)))
  }
  return { base: hosting.base, respond }
}

/** A header may appear twice, as policies do; a media type may not. */
function setHeaders(response: ServerResponse, path: string, policy: string): void {
  for (const [name, value] of headersFor(path, policy)) {
    if (name === 'Content-Type') response.setHeader(name, value)
    else response.appendHeader(name, value)
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' })
  response.end(`${text}\n`)
}
