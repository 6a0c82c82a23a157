// @ts-check
/**
 * Receives the events of a site, for `events` in `site.yaml`: checks each request against `schema.json`, appends the events
 * to a file, and forwards them to Plausible or Umami. It reads no header of a request, so it knows neither addresses nor
 * cookies, and it writes only the day, not the time. Nothing has to be installed; Node 20 or newer.
 *
 *   EVENTS_FILE=/var/lib/help/events.ndjson node deploy/events/receive.mjs
 *
 * docs/insight.md has all settings.
 */
import { appendFile, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { fits } from './check.mjs'
import { plausible, umami, USER_AGENT } from './tools.mjs'

/**
 * @typedef {import('./tools.mjs').Event} Event
 * @typedef {import('./tools.mjs').Tool} Tool
 * @typedef {{ language: string, events: Event[] }} Batch
 * @typedef {{ file?: string, tools?: Tool[], now?: () => Date, warn?: (text: string) => void, most?: number }} Settings
 */

/** In bytes. The largest request of a page is a third of it. */
const LARGEST = 32_000
/** Requests in a minute from all readers together. More than this is abuse, and would fill the disk. */
const MOST_A_MINUTE = 600

const schema = JSON.parse(await readFile(new URL('schema.json', import.meta.url), 'utf8'))

/**
 * The server, not yet listening.
 *
 * @param {Settings} settings `most` is how many requests it takes in a minute
 */
export function createReceiver({
  file,
  tools = [],
  now = () => new Date(),
  warn = console.error,
  most = MOST_A_MINUTE,
}) {
  let minute = 0
  let count = 0

  /** Counts a request, and returns whether it is over the limit. */
  function isOverLimit() {
    const current = Math.floor(now().getTime() / 60_000)
    count = current === minute ? count + 1 : 1
    minute = current
    return count > most
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @returns {Promise<{ status: number, batch?: Batch }>}
   */
  async function take(request) {
    if (request.method !== 'POST') return { status: 405 }
    if (isOverLimit()) return { status: 429 }
    const text = await read(request)
    if (text === undefined) return { status: 413 }
    const batch = parse(text)
    if (!batch) return { status: 400 }
    if (file !== undefined) await appendFile(file, toLines(batch, now()))
    return { status: 204, batch }
  }

  return createServer((request, response) => {
    take(request)
      .then(async ({ status, batch }) => {
        response.writeHead(status).end()
        // The reader does not wait for these.
        const calls = batch ? tools.flatMap((tool) => batch.events.map((event) => tool(event, batch.language))) : []
        for (const call of calls) await forward(call, warn)
      })
      .catch((/** @type {unknown} */ error) => {
        warn(`An event was not saved: ${String(error)}`)
        if (!response.headersSent) response.writeHead(500).end()
      })
  })
}

/**
 * The body of a request; undefined when it is too large.
 *
 * @param {import('node:http').IncomingMessage} request
 */
async function read(request) {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk
    if (Buffer.byteLength(text) > LARGEST) return undefined
  }
  return text
}

/**
 * @param {string} text
 * @returns {Batch | undefined}
 */
function parse(text) {
  try {
    const value = JSON.parse(text)
    return fits(schema, value) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * A line for each event, so that nobody can see which ones came in the same request.
 *
 * @param {Batch} batch
 * @param {Date} at
 */
function toLines({ language, events }, at) {
  const day = at.toISOString().slice(0, 10)
  return events.map((event) => `${JSON.stringify({ day, language, ...event })}\n`).join('')
}

/**
 * Forwards one event to an analytics program. Both answer 200 even to an event that they discard: Plausible reports that in a
 * header, Umami in the body.
 *
 * @param {import('./tools.mjs').Call} call
 * @param {(text: string) => void} warn
 */
async function forward({ url, body }, warn) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': USER_AGENT },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    })
    const text = await response.text()
    if (!response.ok) warn(`${url} answered ${response.status}`)
    else if (response.headers.has('x-plausible-dropped') || text.includes('"beep"')) warn(`${url} discarded an event`)
  } catch (error) {
    warn(`${url} was not reached: ${String(error)}`)
  }
}

/**
 * Reads the settings from the environment. An incomplete pair is a problem, never filled in with a guess.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Settings & { problems: string[] }}
 */
export function settingsFrom(env) {
  const { EVENTS_FILE: file, SITE_URL: site, PLAUSIBLE_URL, PLAUSIBLE_DOMAIN, UMAMI_URL, UMAMI_WEBSITE } = env
  const problems = []
  /** @type {Tool[]} */
  const tools = []
  if (PLAUSIBLE_URL && PLAUSIBLE_DOMAIN && site)
    tools.push(plausible({ server: PLAUSIBLE_URL, domain: PLAUSIBLE_DOMAIN, site }))
  else if (PLAUSIBLE_URL || PLAUSIBLE_DOMAIN)
    problems.push('Plausible needs PLAUSIBLE_URL, PLAUSIBLE_DOMAIN and SITE_URL')
  if (UMAMI_URL && UMAMI_WEBSITE && site) tools.push(umami({ server: UMAMI_URL, website: UMAMI_WEBSITE, site }))
  else if (UMAMI_URL || UMAMI_WEBSITE) problems.push('Umami needs UMAMI_URL, UMAMI_WEBSITE and SITE_URL')
  if (!file && tools.length === 0 && problems.length === 0)
    problems.push('Name a file (EVENTS_FILE), or Plausible or Umami: otherwise nothing would be saved')
  return { file, tools, problems }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { problems, ...settings } = settingsFrom(process.env)
  const port = Number(process.env.PORT ?? 8788)
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    process.exitCode = 1
  } else {
    createReceiver(settings).listen(port, () => console.log(`Events are received at http://localhost:${port}`))
  }
}
