import type { Site } from '../../../content-model/types'

/** The one name under which the app makes addresses of scripts: its workers' own, nothing from outside. */
export const SCRIPT_POLICY = 'app-worker'

/** Pages stand in no frame; the cards for portals stand in any. A policy of its own, which adds to the one below. */
export const NO_FRAME = "frame-ancestors 'none'"
export const ANY_FRAME = 'frame-ancestors *'

/**
 * The content security policy of every answer: nothing is loaded, run or sent that the build did not name.
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
 * The origins that pages talk to: of the status page the named one, the one that its host gives it, and the feed's when
 * it differs; and where reports of readers go, when the site has a place for them.
 *
 * @param feed another feed than the site's, as `VITE_STATUS_URL` names it
 */
export function statusOriginsOf({ status, feedback }: Pick<Site, 'status' | 'feedback'>, feed = ''): string[] {
  const own = `https://${status.pageId}.statuspage.io`
  const addresses = [
    status.page,
    own,
    status.feed,
    ...(URL.canParse(feed) ? [feed] : []),
    ...(feedback ? [feedback.endpoint] : []),
  ]
  return [...new Set(addresses.map((address) => new URL(address).origin))]
}
