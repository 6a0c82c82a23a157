import { createElement, type ComponentType, type ReactNode } from 'react'
import type { PageFacts } from './page-facts'

/** An address that is being opened. */
export interface Visit {
  /** What stands in the places of the route's path, such as `slug`. */
  params: Record<string, string>
  /** The whole address. */
  url: URL
}

/** An address that has no page of its own. */
export interface LeadsOn {
  /** From the site's base. */
  leadsTo: string
}

/** A page with all it needs, ready to be drawn. */
export interface Page {
  /** Under one key a page stays what it is, with what the reader did on it; only its query changes. */
  key: string
  facts: PageFacts
  /** False when a part of it could not be fetched; then it has no content. */
  isWhole: boolean
  content?: ReactNode
  isCard: boolean
}

/** One kind of page, and where it stands. */
export interface PageRoute {
  /** From the site's base: `/errors/:slug`, or `*` for what no other route has. */
  path: string
  /** What the page shows hangs on the address's query. */
  readsQuery: boolean
  /** Fetches the code that draws the page. */
  prepare: () => Promise<unknown>
  /** @throws when a part cannot be fetched */
  open: (visit: Visit) => Promise<Page | LeadsOn>
  /** What is shown when it could not be opened. */
  failed: (visit: Visit) => Page
}

interface Spec<Data> {
  path: string
  /** @param data absent when the page could not be opened */
  facts: (data?: Data) => PageFacts
  view: () => Promise<ComponentType<{ data: Data }>>
  load: (visit: Visit) => Promise<Data | LeadsOn>
  readsQuery?: boolean
  /** It stands in a frame of another site's page, without anything around it. */
  isCard?: boolean
}

export function pageRoute<Data>({
  path,
  facts,
  view,
  load,
  readsQuery = false,
  isCard = false,
}: Spec<Data>): PageRoute {
  return {
    path,
    readsQuery,
    prepare: view,
    open: async (visit) => {
      const [View, data] = await Promise.all([view(), load(visit)])
      if (leadsOn(data)) return data
      return {
        key: visit.url.pathname,
        facts: facts(data),
        isWhole: true,
        content: createElement(View, { data }),
        isCard,
      }
    },
    failed: ({ url }) => ({ key: `${url.pathname} failed`, facts: facts(), isWhole: false, isCard }),
  }
}

export function leadsOn(page: unknown): page is LeadsOn {
  return typeof page === 'object' && page !== null && 'leadsTo' in page
}
