import type { ServerResponse } from 'node:http'
import { readBody } from './scenarios'
import { readHistory } from './history'

const LATE = 15_000
export type Read = (scenario: string) => string

/** The files of a page that can be asked for. */
export const FILES: Record<string, Read> = { summary: (name) => readBody(name), incidents: (name) => readHistory(name) }

const PAGE = '<!doctype html><html><head><title>Status</title></head><body>All Systems Operational</body></html>'

/**
 * Answers that a body alone cannot give: what happens when the page, or the way to it, fails.
 *
 * @param count how often this one was asked before
 * @param read the body that is asked for, in a scenario
 */
export const BEHAVIORS: Record<string, (response: ServerResponse, count: number, read: Read) => void> = {
  /** Answers after the reader has given up. */
  slow: (response, _, read) => {
    const timer = setTimeout(() => sendJson(response, read('operational')), LATE)
    response.on('close', () => clearTimeout(timer))
  },
  refused: (response) => void response.destroy(),
  /** The connection breaks in the middle of the body. */
  truncated: (response, _, read) => {
    const body = read('operational')
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    response.write(body.slice(0, body.length / 2), () => response.destroy())
  },
  /** A whole answer that holds half a body. */
  'half-body': (response, _, read) => {
    const body = read('operational')
    sendJson(response, body.slice(0, body.length / 2))
  },
  html: (response) => sendHtml(response),
  /** The page has moved, and its old address sends everyone to the new front page. */
  redirected: (response) => void response.writeHead(301, { location: '/html/api/v2/summary.json' }).end(),
  'too-large': (response) => sendJson(response, JSON.stringify({ filler: 'x'.repeat(1_100_000) })),
  /** One problem, one recovery, and again. */
  flapping: (response, count, read) => sendJson(response, read(count % 2 === 0 ? 'critical' : 'operational')),
  /** Fails every time; the counter tells how often the readers come back. */
  storm: (response) => void response.writeHead(503, { 'content-type': 'text/plain' }).end('Service Unavailable'),
}

export function sendJson(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body)
}

function sendHtml(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE)
}
