import { memo } from 'react'
import type { RouteObject } from 'react-router'
import * as m from '#words'
import site from 'virtual:site'
import { Layout, LayoutError } from './app/Layout'
import { articleLoader, cardLoader, catalogueLoader, missingLoader, shortLoader, type ArticleData } from './app/loaders'
import { NeverBlank, RouteError } from './app/RouteError'
import { page, type Crumb, type PageMeta } from './app/page-route'
import type { Collection } from './content-model/types'
import { CardError } from './embed/CardFrame'
import { files, paths, pictures } from './paths'

const START: Crumb = { label: m.app_home(), to: paths.home() }
const ALL_ERRORS: Crumb = { label: m.app_all_errors(), to: paths.errors() }
const GUIDES: Crumb = { label: m.app_guides(), to: paths.topic('guides') }
const NOT_HERE: PageMeta = { title: m.app_missing_title(), robots: 'noindex' }

/** Every page inside the layout. */
const PAGES: RouteObject[] = [
  page({
    path: '/',
    meta: { title: site.name, description: site.description },
    view: async () => (await import('./app/HomePage')).HomePage,
    loader: nothing,
  }),
  page({
    path: '/errors',
    meta: {
      title: m.app_all_errors(),
      breadcrumb: [START],
      description: m.app_head_errors({ product: site.product }),
    },
    view: async () => (await import('./app/ErrorsPage')).ErrorsPage,
    loader: catalogueLoader,
  }),
  articleRoute('errors'),
  articleRoute('guides'),
  articleRoute('faq'),
  page({
    path: '/search',
    meta: {
      title: m.app_search(),
      description: m.app_head_search({ product: site.product }),
      ownTitle: true,
    },
    view: async () => (await import('./search/SearchPage')).SearchPage,
    loader: nothing,
  }),
  page({
    path: '/diagnose',
    meta: {
      title: m.app_what_are_you_seeing(),
      description: m.app_head_diagnose({ product: site.product }),
      ownTitle: true,
    },
    view: async () => (await import('./diagnose/DiagnosePage')).DiagnosePage,
    loader: catalogueLoader,
  }),
  page({
    path: '/tree',
    meta: {
      title: m.app_head_tree_title(),
      breadcrumb: [START],
      description: m.app_head_tree({ product: site.product }),
    },
    view: async () => (await import('./diagnose/TreePage')).TreePage,
    loader: catalogueLoader,
  }),
  page({
    path: '/compare',
    readsQuery: true,
    meta: {
      title: m.compare_title(),
      breadcrumb: [START, ALL_ERRORS],
      description: m.app_head_compare({ product: site.product }),
      ownTitle: true,
    },
    view: async () => (await import('./compare/ComparePage')).ComparePage,
    loader: async (args) => (await import('./compare/pair')).compareLoader(args),
  }),
  page({
    path: '/print',
    readsQuery: true,
    meta: {
      title: m.print_title(),
      breadcrumb: [START, ALL_ERRORS],
      description: m.app_head_print({ product: site.product }),
    },
    view: async () => (await import('./print/PrintPage')).PrintPage,
    loader: async (args) => (await import('./print/print-loader')).printLoader(args),
  }),
  page({
    path: '/status',
    meta: {
      title: m.app_head_status_title({ product: site.product }),
      breadcrumb: [START],
      description: m.app_head_status({ product: site.product }),
    },
    view: async () => (await import('./status/StatusPage')).StatusPage,
    loader: nothing,
  }),
  page({
    path: '/support',
    meta: {
      title: m.app_head_support_title(),
      breadcrumb: [START],
      description: m.app_head_support(),
    },
    view: async () => (await import('./support/SupportPage')).SupportPage,
    loader: catalogueLoader,
  }),
  page({
    path: '/e/:key',
    meta: NOT_HERE,
    view: async () => (await import('./app/NotFound')).NotFound,
    loader: shortLoader,
  }),
  page({
    path: '*',
    meta: NOT_HERE,
    view: async () => (await import('./app/NotFound')).NotFound,
    loader: missingLoader,
  }),
]

/** The only list of pages. `paths.ts` writes their addresses. */
export const routes: RouteObject[] = [
  {
    Component: memo(Layout),
    ErrorBoundary: LayoutError,
    HydrateFallback: () => null,
    children: [{ Component: memo(NeverBlank), ErrorBoundary: RouteError, children: PAGES }],
  },
  {
    Component: memo(NeverBlank),
    ErrorBoundary: CardError,
    HydrateFallback: () => null,
    children: [
      page({
        path: '/embed/:collection/:slug',
        view: async () => (await import('./embed/CardPage')).CardPage,
        loader: cardLoader,
      }),
    ],
  },
]

function articleRoute(collection: Collection): RouteObject {
  return page({
    path: `/${collection}/:slug`,
    meta: (article?: ArticleData) => {
      if (!article || !('info' in article)) return NOT_HERE
      const { id, title, summary } = article.info.entry
      return {
        title,
        description: summary,
        breadcrumb: [START, collection === 'errors' ? ALL_ERRORS : GUIDES],
        markdown: files.markdown(id),
        preview: pictures.preview(id),
      }
    },
    view: async () => (await import('./app/ArticleRoute')).ArticleRoute,
    loader: articleLoader(collection),
  })
}

/** For pages that need no data. */
async function nothing(): Promise<object> {
  return {}
}
