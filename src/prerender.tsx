import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { metaOf, type PageMeta } from './app/page-route'
import { routes } from './routes'

const handler = createStaticHandler(routes, { basename: import.meta.env.BASE_URL })

export type Rendered = { head: string; body: string; meta?: PageMeta } | { redirect: string }

/**
 * Renders one page to HTML.
 *
 * @param address from the server's root, the site's base included
 * @returns the tags for the head, the markup for the body and what the page says of itself, or where the address
 *   redirects to
 * @throws when a part cannot be loaded or drawn: a page that cannot be written stops the build
 */
export async function render(address: string): Promise<Rendered> {
  const context = await handler.query(new Request(`http://localhost${address}`))
  if (context instanceof Response) return { redirect: context.headers.get('Location') ?? '/' }
  const [failure] = Object.values(context.errors ?? {})
  if (failure) throw failure
  const html = renderToString(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </QueryClientProvider>
    </StrictMode>,
  )
  // React writes the tags it lifts to the head before everything else.
  const match = /^((?:<title>[^<]*<\/title>|<(?:meta|link)[^>]*>)*)([\s\S]*)$/.exec(html)
  const matches = context.matches.map(({ route: { id, handle } }) => ({
    handle: handle as unknown,
    loaderData: context.loaderData[id] as unknown,
  }))
  return { head: match?.[1] ?? '', body: match?.[2] ?? html, meta: metaOf(matches) }
}
