// @ts-check
/** The requests that forward an event to an analytics program that a site already runs. */

/**
 * @typedef {{ kind: string } & Record<string, string | string[] | Record<string, string>>} Event
 * @typedef {{ url: string, body: unknown }} Call
 * @typedef {(event: Event, language: string) => Call} Tool
 */

/** Both programs ignore robots and requests without a user agent. It is the same for all readers, so it identifies nobody. */
export const USER_AGENT = 'Mozilla/5.0 (Server)'

/**
 * Plausible's events API: https://plausible.io/docs/events-api. Add a goal for each kind of event, and the names of the
 * properties, in the site's settings.
 *
 * @param {{ server: string, domain: string, site: string }} settings
 * @returns {Tool}
 */
export function plausible({ server, domain, site }) {
  return (event, language) => ({
    url: new URL('/api/event', server).href,
    body: { name: event.kind, url: pageOf(event, site), domain, props: { language, ...flat(event) } },
  })
}

/**
 * Umami's API for sending: https://umami.is/docs/api/sending-stats.
 *
 * @param {{ server: string, website: string, site: string }} settings
 * @returns {Tool}
 */
export function umami({ server, website, site }) {
  return (event, language) => {
    const { host, pathname } = new URL(pageOf(event, site))
    const payload = { website, hostname: host, language, url: pathname, name: event.kind, data: flat(event) }
    return { url: new URL('/api/send', server).href, body: { type: 'event', payload } }
  }
}

/**
 * The page that an event is about.
 *
 * @param {Event} event
 * @param {string} site
 */
function pageOf(event, site) {
  const base = site.endsWith('/') ? site : `${site}/`
  if ('query' in event) return new URL('search', base).href
  if ('answers' in event) return new URL('diagnose', base).href
  return new URL(typeof event.article === 'string' ? event.article : '', base).href
}

/**
 * The other fields of an event as strings, which is all that these programs can list.
 *
 * @param {Event} event
 * @returns {Record<string, string>}
 */
function flat(event) {
  const others = Object.entries(event).filter(([name]) => name !== 'kind')
  return Object.fromEntries(others.map(([name, value]) => [name, asText(value)]))
}

/** @param {string | string[] | Record<string, string>} value */
function asText(value) {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(' ')
  return Object.entries(value)
    .map(([question, answer]) => `${question}=${answer}`)
    .join(' ')
}
