import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { HOSTING_FILE, parseHosting, type Hosting } from '../write/hosting/hosting'
import { headersFor, kindOf, SPELLINGS } from '../write/hosting/rules'

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

/** What a server does with a request before it looks for the file. */
export type Answer =
  | { do: 'redirect'; status: 301 | 302; location: string }
  /** @param path from the site's base, decoded */
  | { do: 'file'; path: string; query: string }
  | { do: 'missing'; page: boolean }
  | { do: 'refuse' }

const MISSING_PAGE: Answer = { do: 'missing', page: true }

/**
 * Decides on a request in the same way as `_nginx.conf`.
 *
 * @param url path and query as they came, in any state
 */
export function answerTo(method: string, url: string, { base, redirects }: Hosting): Answer {
  if (method !== 'GET' && method !== 'HEAD') return { do: 'refuse' }
  const [, raw = '/', query = ''] = /^([^?]*)(\?.*)?$/s.exec(url) ?? []
  const whole = decode(raw)
  const root = base.slice(0, -1)
  if (base !== '/' && whole === root) return { do: 'redirect', status: 301, location: base }
  if (whole === undefined || !whole.startsWith(base)) return MISSING_PAGE
  const path = whole.slice(root.length)
  const known = redirects.find(({ from }) => from === path)
  if (known) return { do: 'redirect', status: known.status, location: root + known.to }
  if (path === '/404' || path === '/404.html') return MISSING_PAGE
  const plain = path === '/index.html' ? '/' : isPage(path) ? respelled(path) : undefined
  if (plain !== undefined) return { do: 'redirect', status: 301, location: root + plain + (plain === '/' ? '' : query) }
  return kindOf(path) === 'private' ? { do: 'missing', page: false } : { do: 'file', path, query }
}

/** Whether a path is a page's: when it is missing, the site's own 404 page answers. */
function isPage(path: string): boolean {
  return ['page', 'card'].includes(kindOf(path))
}

/** Joins repeated slashes. Returns nothing for invalid percent-encoding. */
function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw).replace(/\/{2,}/g, '/')
  } catch {
    return undefined
  }
}

/** The canonical address of a page that was requested as a file or a folder. */
function respelled(path: string): string | undefined {
  for (const pattern of SPELLINGS) {
    const [, plain] = new RegExp(pattern).exec(path) ?? []
    if (plain !== undefined) return plain
  }
  return undefined
}
