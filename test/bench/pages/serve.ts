import { request as ask } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { startSite } from '../../../src/node/dev/site-server'
import { readBody } from '../../fake-status/scenarios'
import { makeCertificate } from './certificate'

export interface BenchSite {
  origin: string
  port: number
  close: () => void
}

/** What HTTP/2 has no use for. */
const OF_HTTP_1 = ['connection', 'keep-alive', 'transfer-encoding']

/** The site as `npm start` serves it, over HTTP/2 with TLS and brotli. Answers for the status page as well. */
export async function serveOverHttp2(folder: string): Promise<BenchSite> {
  const inner = await startSite(folder, 0)
  const { port: innerPort } = inner.address() as AddressInfo
  const server = createSecureServer(await makeCertificate(), (request, response) => {
    if (request.url.startsWith('/api/v2/')) sendStatus(response)
    else forward(request, response, innerPort)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, () => resolve()))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    inner.close()
  }
  return { origin: `https://localhost:${port}`, port, close }
}

/** Compressed, as status pages send it to a browser. */
function sendStatus(response: Http2ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'access-control-allow-origin': '*',
  })
  response.end(gzipSync(readBody('operational')))
}

function forward({ url, method, headers }: Http2ServerRequest, response: Http2ServerResponse, port: number): void {
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')))
  ask({ port, path: url, method, headers: own }, (answer) => {
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined && !OF_HTTP_1.includes(name)) response.setHeader(name, value)
    response.writeHead(answer.statusCode ?? 500)
    answer.pipe(response)
  }).end()
}
