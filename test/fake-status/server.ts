import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { BEHAVIORS, FILES, sendJson, type Read } from './behaviors'
import { BODIES } from './scenarios'

export const SCENARIOS = [...BODIES, ...Object.keys(BEHAVIORS)]

export interface FakeStatus {
  /** The server's address, without a slash at its end. */
  url: string
  /** The address of one scenario's summary; without a name, of the scenario that is set. */
  feed: (scenario?: string) => string
  /** How often a scenario was asked for. */
  count: (scenario: string) => number
  /** @throws when there is no such scenario */
  set: (scenario: string) => void
  close: () => Promise<void>
}

/**
 * Starts a server that answers like a Statuspage.
 *
 * `GET /api/v2/summary.json` and `incidents.json` answer the scenario that is set, `GET /SCENARIO/api/v2/…` any other.
 * `PUT /scenario` sets one by its name, `GET /requests` counts the requests by scenario, `DELETE /requests`
 * starts the count anew.
 *
 * @param options.port 0 for any free one
 * @throws when there is no such scenario, or the port is taken
 */
export async function startFakeStatus({ port = 0, scenario = 'operational' } = {}): Promise<FakeStatus> {
  let current = known(scenario)
  const counts = new Map<string, number>()

  function serve(name: string, read: Read, response: ServerResponse): void {
    const count = counts.get(name) ?? 0
    // A history read does not move a scenario on.
    if (read === FILES.summary) counts.set(name, count + 1)
    const behavior = BEHAVIORS[name]
    if (behavior) behavior(response, count, read)
    else sendJson(response, read(name))
  }

  function setByName(name: string, response: ServerResponse): void {
    current = known(name)
    response.writeHead(204).end()
  }

  function forget(response: ServerResponse): void {
    counts.clear()
    response.writeHead(204).end()
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setCors(response)
    const { method = 'GET', url = '/' } = request
    const feed = /^(?:\/([^/]+))?\/api\/v2\/(\w+)\.json$/.exec(new URL(url, 'http://localhost').pathname)
    const read = FILES[feed?.[2] ?? '']
    if (method === 'OPTIONS') response.writeHead(204).end()
    else if (method === 'PUT' && url === '/scenario') setByName(await readText(request), response)
    else if (method === 'GET' && url === '/requests') sendJson(response, JSON.stringify(Object.fromEntries(counts)))
    else if (method === 'DELETE' && url === '/requests') forget(response)
    else if (method === 'GET' && read) serve(known(feed?.[1] ?? current), read, response)
    else response.writeHead(404, { 'content-type': 'text/plain' }).end(`Scenarios: ${SCENARIOS.join(', ')}\n`)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.writeHead(400).end(`${error.message}\n`))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, () => resolve()))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    url,
    feed: (name) => `${url}${name === undefined ? '' : `/${known(name)}`}/api/v2/summary.json`,
    count: (name) => counts.get(known(name)) ?? 0,
    set: (name) => void (current = known(name)),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function known(name: string): string {
  if (SCENARIOS.includes(name)) return name
  throw new Error(`There is no scenario "${name}". Choose one of: ${SCENARIOS.join(', ')}`)
}

function setCors(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', 'GET, PUT, DELETE')
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request.setEncoding('utf8')) text += String(part)
  return text.trim()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { url, feed } = await startFakeStatus({
      port: Number(process.env.STATUS_PORT ?? 4180),
      scenario: process.argv[2],
    })
    console.log(`Status page at ${feed()}\nStart the app with VITE_STATUS_URL=${feed()}`)
    console.log(`Change it with: curl -X PUT -d SCENARIO ${url}/scenario\nScenarios: ${SCENARIOS.join(', ')}`)
  } catch (error) {
    console.error(String(error))
    process.exitCode = 1
  }
}
