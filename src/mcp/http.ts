import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { hostHeaderValidation, originValidation, toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler } from '@modelcontextprotocol/server'
import { createServer, type ServerOptions } from './server'

/** The only path that answers. */
const ENDPOINT = '/mcp'
/** A text of a million characters, and what JSON adds to it. */
const MOST_BYTES = 2_000_000
const LOCAL = ['localhost', '127.0.0.1', '[::1]']
/** In milliseconds. */
const LONGEST_REQUEST = 30_000

export interface HttpOptions extends ServerOptions {
  /** Names by which it may be called, beside those of this machine. */
  hosts?: string[]
  /** Hosts whose web pages may call it, beside those of this machine. */
  origins?: string[]
  /** Requests a minute from one address. */
  rate: number
  /** Called when the server fails to answer a request. */
  onError: (error: Error) => void
}

/**
 * The server for assistants over Streamable HTTP, for both revisions of the protocol. Each request is answered by itself.
 * Host and Origin are checked, because a web page could otherwise reach it through DNS rebinding.
 */
export function createHttp({ hosts = [], origins = [], rate, onError, ...options }: HttpOptions): Server {
  const handler = createMcpHandler(() => createServer(options), { maxRequestBodySize: MOST_BYTES })
  const answer = toNodeHandler(handler, { maxRequestBodySize: MOST_BYTES, onerror: onError })
  const hasKnownHost = hostHeaderValidation([...LOCAL, ...hosts])
  const hasKnownOrigin = originValidation([...LOCAL, ...origins])
  const secondsToWait = createRateLimit(rate)

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (!hasKnownHost(request, response) || !hasKnownOrigin(request, response)) return
    const wait = secondsToWait(request.socket.remoteAddress ?? '')
    if (wait > 0) {
      response.setHeader('Retry-After', wait)
      return refuse(response, 429, `Too many requests: try again in ${wait} s`)
    }
    if (request.url?.split('?')[0] !== ENDPOINT) return refuse(response, 404, `Not found: the server is at ${ENDPOINT}`)
    await answer(request, response)
  }
  const server = createHttpServer((request, response) => {
    respond(request, response).catch((error: Error) => {
      onError(error)
      response.destroy()
    })
  })
  server.requestTimeout = LONGEST_REQUEST
  server.headersTimeout = LONGEST_REQUEST
  return server
}

/** The shape of errors that clients of the protocol read. */
function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }))
}

/** How many callers are remembered; those who have not called for the longest are forgotten first. */
const MOST_CALLERS = 10_000
const MINUTE = 60_000

/**
 * A bucket of requests for each caller, which refills steadily.
 *
 * @param perMinute how many a caller may make in a minute, all at once if they like
 * @param clock milliseconds
 * @returns seconds to wait; 0 when the request may pass
 */
export function createRateLimit(perMinute: number, clock = () => performance.now()): (caller: string) => number {
  const buckets = new Map<string, { left: number; at: number }>()
  return (caller) => {
    const now = clock()
    const { left, at } = buckets.get(caller) ?? { left: perMinute, at: now }
    const filled = Math.min(perMinute, left + ((now - at) / MINUTE) * perMinute)
    const oldest = buckets.size >= MOST_CALLERS ? buckets.keys().next().value : undefined
    if (oldest !== undefined) buckets.delete(oldest)
    buckets.delete(caller)
    buckets.set(caller, { left: filled >= 1 ? filled - 1 : filled, at: now })
    return filled >= 1 ? 0 : Math.ceil(((1 - filled) / perMinute) * (MINUTE / 1000))
  }
}
