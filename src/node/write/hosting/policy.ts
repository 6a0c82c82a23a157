import type { Site } from '../../../content-model/types'
import { createHash } from 'node:crypto'
import { escapeHtml } from '../page-html'

/** The trusted-types policy under which the app creates script URLs: those of its own workers only. */
export const SCRIPT_POLICY = 'app-worker'

/** No site may frame pages; any may frame the cards for portals. A second policy, which adds to the one below. */
export const NO_FRAME = "frame-ancestors 'none'"
export const ANY_FRAME = 'frame-ancestors *'

/**
 * The content security policy of every response: browsers load, run and connect to what the build lists and nothing else.
 *
 * @param statusOrigins where the live status is read from
 * @param styleHashes of the `<style>` elements that the build wrote, such as `sha256-...`
 * @param search pagefind runs WebAssembly, which nothing else here does; its worker is under this policy as well
 */
export function contentPolicy(
  statusOrigins: string[],
  styleHashes: string[] = [],
  search: Site['search'] = 'fuse',
): string {
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...(search === 'pagefind' ? ["'wasm-unsafe-eval'"] : [])],
    ['style-src', "'self'", ...styleHashes.map((hash) => `'${hash}'`)],
    ['img-src', "'self'"],
    ['connect-src', "'self'", ...statusOrigins],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', SCRIPT_POLICY],
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}

/**
 * The origins that pages connect to: the status page, its statuspage.io address, the feed if it is elsewhere, and the
 * endpoints for feedback and for events if the site has them.
 *
 * @param feed another feed than the site's, as `VITE_STATUS_URL` names it
 */
export function connectOriginsOf(
  { status, feedback, events }: Pick<Site, 'status' | 'feedback' | 'events'>,
  feed = '',
): string[] {
  const own = `https://${status.pageId}.statuspage.io`
  const addresses = [
    status.page,
    own,
    status.feed,
    ...(URL.canParse(feed) ? [feed] : []),
    ...(feedback ? [feedback.endpoint] : []),
    ...(events ? [events.endpoint] : []),
  ]
  return [...new Set(addresses.map((address) => new URL(address).origin))]
}

/** Inline script; data such as `application/ld+json` does not count, as browsers do not run it. */
const SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/[a-z+]*json")[^>]*>/i
const STYLE_ATTRIBUTE = /<[a-z][^<>]*\sstyle=[^<>]*>/i
const HANDLER = /<[a-z][^<>]*\son[a-z]+=[^<>]*>/i
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g
const SCRIPT_ADDRESS = /<[a-z][^<>]*\s(?:href|src|action)="\s*(?:javascript|data|vbscript):[^<>]*>/i

/**
 * Finds markup that the page's own content security policy would block.
 *
 * @returns the start of each offending tag
 */
export function forbiddenIn(html: string): string[] {
  return [SCRIPT, STYLE_ATTRIBUTE, HANDLER, SCRIPT_ADDRESS].flatMap((pattern) => {
    const [tag] = pattern.exec(html) ?? []
    return tag === undefined ? [] : [tag.slice(0, 120)]
  })
}

/** The hashes by which a policy allows a page's `<style>` elements. */
export function styleHashesOf(html: string): string[] {
  return [...html.matchAll(STYLE)].map(
    ([, css = '']) => `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`,
  )
}

/**
 * Adds the policy to a page, before anything it applies to, for hosts that set no headers. `frame-ancestors` is left
 * out because browsers honor it in headers only.
 */
export function withPolicy(html: string, statusOrigins: string[], search?: Site['search']): string {
  const policy = escapeHtml(contentPolicy(statusOrigins, styleHashesOf(html), search))
  return html.replace(
    /<meta charset="utf-8" ?\/?>/i,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
}
