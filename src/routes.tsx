import type { RouteObject } from 'react-router'
import site from 'virtual:site'
import { Layout } from './app/Layout'
import { articleLoader, cardLoader, catalogueLoader, missingLoader, shortLoader, type ArticleData } from './app/loaders'
import type { Crumb, PageFacts, PageHandle } from './app/page-handle'
import { RouteError } from './app/RouteError'
import type { Collection } from './catalog/types'
import { CardError } from './embed/CardError'
import { files, paths, pictures } from './paths'

const START: Crumb = { label: 'Start', to: paths.home() }
const ALL_ERRORS: Crumb = { label: 'All errors', to: paths.errors() }
const GUIDES: Crumb = { label: 'Guides and questions', to: `${paths.errors()}#guides` }

/** The map of the app. Every page is a chunk of its own; `paths.ts` writes the addresses. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Layout,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          {
            index: true,
            handle: page({ title: site.name, description: site.description }),
            lazy: { Component: async () => (await import('./app/HomePage')).HomePage },
          },
          {
            path: 'errors',
            handle: page({
              title: 'All errors',
              trail: [START],
              description: `Every ${site.product} error in one list, by who meets it and who can fix it.`,
            }),
            loader: catalogueLoader,
            lazy: { Component: async () => (await import('./app/ErrorsPage')).ErrorsPage },
          },
          articleRoute('errors'),
          articleRoute('guides'),
          articleRoute('faq'),
          {
            path: 'search',
            handle: page({
              title: 'Search',
              description: `Search ${site.product} errors by number, message or in your own words.`,
              ownTitle: true,
            }),
            lazy: { Component: async () => (await import('./search/SearchPage')).SearchPage },
          },
          {
            path: 'diagnose',
            handle: page({
              title: 'What are you seeing?',
              description: `A few questions lead to the right fix for your ${site.product} error.`,
              ownTitle: true,
            }),
            loader: catalogueLoader,
            lazy: { Component: async () => (await import('./diagnose/DiagnosePage')).DiagnosePage },
          },
          {
            path: 'tree',
            handle: page({
              title: 'Every way through the questions',
              description: `The whole ${site.product} error wizard as a tree: every question, every answer and where it leads.`,
            }),
            loader: catalogueLoader,
            shouldRevalidate: () => false,
            lazy: { Component: async () => (await import('./diagnose/TreePage')).TreePage },
          },
          {
            path: 'compare',
            handle: page({
              title: 'Compare two errors',
              trail: [START, ALL_ERRORS],
              description: `Two ${site.product} errors side by side: what they mean, who can fix them and what to do first.`,
              ownTitle: true,
            }),
            lazy: {
              loader: async () => (await import('./compare/compare-loader')).compareLoader,
              Component: async () => (await import('./compare/ComparePage')).ComparePage,
            },
          },
          {
            path: 'print',
            handle: page({
              title: 'Print for the site office',
              trail: [START, ALL_ERRORS],
              description: `Print several ${site.product} errors as one job, for the board in the site office.`,
            }),
            lazy: {
              loader: async () => (await import('./print/print-loader')).printLoader,
              Component: async () => (await import('./print/PrintPage')).PrintPage,
            },
          },
          {
            path: 'status',
            handle: page({
              title: `${site.product} status`,
              trail: [START],
              description: `Is ${site.product} down? Open incidents and maintenance, as the status page reports them.`,
            }),
            lazy: { Component: async () => (await import('./status/StatusPage')).StatusPage },
          },
          {
            path: 'support',
            handle: page({
              title: 'Get help from a person',
              trail: [START],
              description: 'Whom to contact, and everything they need, ready to copy or send.',
            }),
            loader: catalogueLoader,
            // The catalogue is the same under any query.
            shouldRevalidate: () => false,
            lazy: { Component: async () => (await import('./support/SupportPage')).SupportPage },
          },
          {
            path: 'e/:key',
            handle: page({ title: 'This page is not here', noindex: true }),
            loader: shortLoader,
            lazy: { Component: async () => (await import('./app/NotFoundPage')).NotFoundPage },
          },
          {
            path: '*',
            handle: page({ title: 'This page is not here', noindex: true }),
            loader: missingLoader,
            lazy: { Component: async () => (await import('./app/NotFoundPage')).NotFoundPage },
          },
        ],
      },
    ],
  },
  {
    path: '/embed/:collection/:slug',
    HydrateFallback: () => null,
    ErrorBoundary: CardError,
    loader: cardLoader,
    lazy: { Component: async () => (await import('./embed/CardPage')).CardPage },
  },
]

function page(facts: PageFacts): PageHandle {
  return { page: () => facts }
}

function articleRoute(collection: Collection): RouteObject {
  const handle: PageHandle = {
    // No data while an address is still loading or has failed to load.
    page: (data) => {
      const article = data as ArticleData | undefined
      if (!article || !('info' in article)) return { title: 'This page is not here', noindex: true }
      const { id, title, summary } = article.info.entry
      return {
        title,
        description: summary,
        trail: [START, collection === 'errors' ? ALL_ERRORS : GUIDES],
        markdown: files.markdown(id),
        preview: pictures.preview(id),
      }
    },
  }
  return {
    path: `${collection}/:slug`,
    handle,
    loader: articleLoader(collection),
    lazy: { Component: async () => (await import('./app/ArticleRoute')).ArticleRoute },
  }
}
