import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { PageFrame } from './app/PageFrame'
import { withBase } from './paths'
import type { Site } from './router/context'
import { withoutBase } from './router/location'
import { matchPage } from './router/match-page'
import type { PageFacts } from './router/page-facts'
import { leadsOn } from './router/page-route'
import { PageSite } from './router/PageSite'
import { routes } from './routes'

/** Nobody goes anywhere while pages are written. */
const SITE: Site = { base: withBase(''), navigate: () => Promise.resolve() }

export type Rendered = { head: string; body: string; facts?: PageFacts } | { redirect: string }

/**
 * Renders one page to HTML.
 *
 * @param address from the server's root, the site's base included
 * @returns the tags for the head, the markup for the body and what the page says of itself, or where the address leads
 * @throws when a part cannot be loaded or drawn: a page that cannot be written stops the build
 */
export async function render(address: string): Promise<Rendered> {
  const url = new URL(address, 'http://localhost')
  const pathname = withoutBase(url.pathname, import.meta.env.BASE_URL)
  const { route, params } = matchPage(routes, pathname)
  const page = await route.open({ params, url })
  if (leadsOn(page)) return { redirect: withBase(page.leadsTo) }
  const html = renderToString(
    <StrictMode>
      <PageSite site={SITE} place={{ location: { pathname, search: '', hash: '', key: 'default' }, step: 'POP' }}>
        <PageFrame page={page} />
      </PageSite>
    </StrictMode>,
  )
  // React writes the tags it lifts to the head before everything else.
  const match = /^((?:<title>[^<]*<\/title>|<(?:meta|link)[^>]*>)*)([\s\S]*)$/.exec(html)
  return { head: match?.[1] ?? '', body: match?.[2] ?? html, facts: page.isCard ? undefined : page.facts }
}
