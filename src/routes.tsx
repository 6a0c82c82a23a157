import { memo } from 'react'
import type { RouteObject } from 'react-router'
import site from 'virtual:site'
import { Layout, LayoutError } from './app/Layout'
import { articleLoader, cardLoader, catalogueLoader, missingLoader, shortLoader, type ArticleData } from './app/loaders'
import { NeverBlank, RouteError } from './app/RouteError'
import { page, type Crumb, type PageMeta } from './app/page-route'
import type { Collection } from './content-model/types'
import { CardError } from './embed/CardFrame'
import { files, paths, pictures } from './paths'

const START: Crumb = { label: 'Home', to: paths.home() }
const ALL_ERRORS: Crumb = { label: 'All errors', to: paths.errors() }
const GUIDES: Crumb = { label: 'Guides and FAQs', to: paths.topic('guides') }
const NOT_HERE: PageMeta = { title: 'Page not found', robots: 'noindex' }

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
      title: 'All errors',
      breadcrumb: [START],
      description: `Every ${site.product} error by topic, such as logging in, uploads, emails, money, drawings and the API.`,
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
      title: 'Search',
      description: `Search ${site.product} errors by number, by message or in your own words.`,
      ownTitle: true,
    },
    view: async () => (await import('./search/SearchPage')).SearchPage,
    loader: nothing,
  }),
  page({
    path: '/diagnose',
    meta: {
      title: 'What are you seeing?',
      description: `Answer a few questions to find the fix for your ${site.product} error.`,
      ownTitle: true,
    },
    view: async () => (await import('./diagnose/DiagnosePage')).DiagnosePage,
    loader: catalogueLoader,
  }),
  page({
    path: '/tree',
    meta: {
      title: 'The question tree',
      breadcrumb: [START],
      description: `The whole ${site.product} error wizard as a tree: every question, every answer and where it leads.`,
    },
    view: async () => (await import('./diagnose/TreePage')).TreePage,
    loader: catalogueLoader,
  }),
  page({
    path: '/compare',
    readsQuery: true,
    meta: {
      title: 'Compare two errors',
      breadcrumb: [START, ALL_ERRORS],
      description: `Two ${site.product} errors side by side: what they mean, who can fix them and what to do first.`,
      ownTitle: true,
    },
    view: async () => (await import('./compare/ComparePage')).ComparePage,
    loader: async (args) => (await import('./compare/pair')).compareLoader(args),
  }),
  page({
    path: '/print',
    readsQuery: true,
    meta: {
      title: 'Print for the job site',
      breadcrumb: [START, ALL_ERRORS],
      description: `Print several ${site.product} errors at once, to post at the job site.`,
    },
    view: async () => (await import('./print/PrintPage')).PrintPage,
    loader: async (args) => (await import('./print/print-loader')).printLoader(args),
  }),
  page({
    path: '/status',
    meta: {
      title: `${site.product} status`,
      breadcrumb: [START],
      description: `Is ${site.product} down? Open incidents and maintenance, as the status page reports them.`,
    },
    view: async () => (await import('./status/StatusPage')).StatusPage,
    loader: nothing,
  }),
  page({
    path: '/support',
    meta: {
      title: 'Get help from a person',
      breadcrumb: [START],
      description: 'Who to contact, and everything they need, ready to copy or send.',
    },
    view: async () => (await import('./support/SupportPage')).SupportPage,
    loader: catalogueLoader,
  }),
  page({
    path: '/e/:key',
    meta: NOT_HERE,
    view: async () => (await import('./app/NotFoundPage')).NotFoundPage,
    loader: shortLoader,
  }),
  page({
    path: '*',
    meta: NOT_HERE,
    view: async () => (await import('./app/NotFoundPage')).NotFoundPage,
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
