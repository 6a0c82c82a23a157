import { memo, type ComponentType } from 'react'
import {
  useLoaderData,
  type LoaderFunctionArgs,
  type RouteObject,
  type UIMatch,
  generatePath,
  redirect,
  replace,
  type Params,
} from 'react-router'

/** A page above another one. */
export interface Crumb {
  label: string
  to: string
}

/** What a page says of itself, once, for the title, the breadcrumb, the announcement and the head tags. */
export interface PageMeta {
  title: string
  description?: string
  /** The pages above it, the highest first. */
  breadcrumb?: Crumb[]
  /** For pages that stay out of search engines. */
  robots?: 'noindex'
  /** The page writes its own `<title>`, because it changes with the query. */
  ownTitle?: boolean
  /** The path of the article as Markdown. */
  markdown?: string
  /** The path of the picture that other sites show beside a link to the article. */
  preview?: string
}

/** The `handle` of a page's route. */
interface PageHandle {
  /** @param data of the loader; absent when the page failed to load */
  meta: (data?: unknown) => PageMeta
}

interface PageSpec<Data> {
  /** From the site's base: `/errors/:slug`. */
  path: string
  /** Absent for a page that writes its whole head. As a function, it gets no data when the page failed to load. */
  meta?: PageMeta | ((data?: Data) => PageMeta)
  view: () => Promise<ComponentType<{ data: Data }>>
  /** Returns what the view shows, or a redirect. */
  loader: (args: LoaderFunctionArgs) => Promise<Data | Response>
  /** The data depends on the query, so another query loads it again. */
  readsQuery?: boolean
}

/** One kind of page as a route of React Router. Its code loads lazily; its view gets what the loader returns. */
export function page<Data>({ path, meta, view, loader, readsQuery = false }: PageSpec<Data>): RouteObject {
  const metaOf = (data: unknown) => (typeof meta === 'function' ? meta(data as Data | undefined) : meta)
  return {
    id: path,
    path,
    handle: meta && { meta: metaOf },
    loader: async (args) => {
      const data = await loader(args)
      const isRedirect = data instanceof Response
      // Any address that has no page is its own.
      const isMissing = metaOf(data)?.robots === 'noindex'
      return isRedirect || isMissing ? data : (redirectToOwnAddress(path, args.params, args.url) ?? data)
    },
    lazy: async () => {
      const View = await view()
      // Drawn again when its data changes, not whenever the state of the router does.
      const Component = memo(function Page() {
        return <View data={useLoaderData() as Data} />
      })
      return { Component }
    },
    shouldRevalidate: ({ currentUrl, nextUrl }) =>
      currentUrl.pathname !== nextUrl.pathname || (readsQuery && currentUrl.search !== nextUrl.search),
  }
}

/**
 * What the innermost page says of itself.
 *
 * @param matches of the router, the innermost last
 */
export function metaOf(matches: Pick<UIMatch, 'handle' | 'loaderData'>[]): PageMeta | undefined {
  const { handle, loaderData } = matches.at(-1) ?? {}
  return isPageHandle(handle) ? handle.meta(loaderData) : undefined
}

function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null && 'meta' in handle
}

/**
 * Answers a loader with another address.
 *
 * @param to from the site's base
 * @param from the whole address that is being opened. Where the window shows it already, as on a first load, the other
 *   one takes its place in the history; a click on a link adds an entry as usual.
 */
export function redirectTo(to: string, from: URL): Response {
  return isInWindow(from) ? replace(to) : redirect(to)
}

/**
 * Redirects to the one address of a page. Others show it as well: with capitals in a folder, a slash at the end, or
 * letters in percent signs.
 *
 * @param pattern of the route
 * @returns nothing when this is the one address
 */
function redirectToOwnAddress(pattern: string, params: Params, url: URL): Response | undefined {
  const own = generatePath(pattern, params)
  if (own === withoutBase(url.pathname)) return undefined
  return redirectTo(own + url.search + anchorOf(url), url)
}

/** The anchor of an address that is being opened: routers keep it from loaders, so it is read from the window. */
export function anchorOf(url: URL): string {
  return isInWindow(url) ? window.location.hash : ''
}

/** The path of an address from the site's base. */
function withoutBase(pathname: string): string {
  const base = import.meta.env.BASE_URL
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname
}

function isInWindow({ pathname }: URL): boolean {
  return typeof window !== 'undefined' && window.location.pathname === pathname
}
