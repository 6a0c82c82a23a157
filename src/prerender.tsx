import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { factsOf, type PageFacts } from './app/page-handle'
import { routes } from './routes'

const handler = createStaticHandler(routes, { basename: import.meta.env.BASE_URL })

export type Rendered = { head: string; body: string; facts?: PageFacts } | { redirect: string }

/**
 * Renders one page to HTML.
 *
 * @param path from the server's root, the site's base included
 * @returns the tags for the head, the markup for the body and what the page says of itself, or where the address leads
 * @throws when a loader or a component throws: a page that cannot be written stops the build
 */
export async function render(path: string): Promise<Rendered> {
  const context = await handler.query(new Request(`http://localhost${path}`))
  if (context instanceof Response) return { redirect: context.headers.get('Location') ?? '/' }
  const failure = Object.values(context.errors ?? {})[0]
  if (failure) throw failure
  const html = renderToString(
    <StrictMode>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </StrictMode>,
  )
  // React writes the tags it lifts to the head before everything else.
  const match = /^((?:<title>[^<]*<\/title>|<(?:meta|link)[^>]*>)*)([\s\S]*)$/.exec(html)
  const matches = context.matches.map(({ params, route }) => ({
    params,
    handle: route.handle as unknown,
    loaderData: context.loaderData[route.id] as unknown,
  }))
  return { head: match?.[1] ?? '', body: match?.[2] ?? html, facts: factsOf(matches) }
}
