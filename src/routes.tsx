import site from 'virtual:site'
import { articleLoader, cardLoader, catalogueLoader, missingLoader, shortLoader, type ArticleData } from './app/loaders'
import type { Collection } from './content-model/types'
import { files, paths, pictures } from './paths'
import type { Crumb, PageFacts } from './router/page-facts'
import { pageRoute, type PageRoute } from './router/page-route'

const START: Crumb = { label: 'Home', to: paths.home() }
const ALL_ERRORS: Crumb = { label: 'All errors', to: paths.errors() }
const GUIDES: Crumb = { label: 'Guides and FAQs', to: `${paths.errors()}#guides` }
const NOT_HERE: PageFacts = { title: 'Page not found', noindex: true }

/** The map of the app, the last route for whatever no other takes. Every page is a chunk of its own; `paths.ts` writes the addresses. */
export const routes: PageRoute[] = [
  pageRoute({
    path: '/',
    facts: () => ({ title: site.name, description: site.description }),
    view: async () => (await import('./app/HomePage')).HomePage,
    load: nothing,
  }),
  pageRoute({
    path: '/errors',
    facts: () => ({
      title: 'All errors',
      trail: [START],
      description: `Every ${site.product} error in one list, by who sees it and who can fix it.`,
    }),
    view: async () => (await import('./app/ErrorsPage')).ErrorsPage,
    load: catalogueLoader,
  }),
  articleRoute('errors'),
  articleRoute('guides'),
  articleRoute('faq'),
  pageRoute({
    path: '/search',
    facts: () => ({
      title: 'Search',
      description: `Search ${site.product} errors by number, by message or in your own words.`,
      ownTitle: true,
    }),
    view: async () => (await import('./search/SearchPage')).SearchPage,
    load: nothing,
  }),
  pageRoute({
    path: '/diagnose',
    facts: () => ({
      title: 'What are you seeing?',
      description: `Answer a few questions to find the fix for your ${site.product} error.`,
      ownTitle: true,
    }),
    view: async () => (await import('./diagnose/DiagnosePage')).DiagnosePage,
    load: catalogueLoader,
  }),
  pageRoute({
    path: '/tree',
    facts: () => ({
      title: 'The question tree',
      trail: [START],
      description: `The whole ${site.product} error wizard as a tree: every question, every answer and where it leads.`,
    }),
    view: async () => (await import('./diagnose/TreePage')).TreePage,
    load: catalogueLoader,
  }),
  pageRoute({
    path: '/compare',
    readsQuery: true,
    facts: () => ({
      title: 'Compare two errors',
      trail: [START, ALL_ERRORS],
      description: `Two ${site.product} errors side by side: what they mean, who can fix them and what to do first.`,
      ownTitle: true,
    }),
    view: async () => (await import('./compare/ComparePage')).ComparePage,
    load: async (visit) => (await import('./compare/compare-loader')).compareLoader(visit),
  }),
  pageRoute({
    path: '/print',
    readsQuery: true,
    facts: () => ({
      title: 'Print for the job site',
      trail: [START, ALL_ERRORS],
      description: `Print several ${site.product} errors at once, to post at the job site.`,
    }),
    view: async () => (await import('./print/PrintPage')).PrintPage,
    load: async (visit) => (await import('./print/print-loader')).printLoader(visit),
  }),
  pageRoute({
    path: '/status',
    facts: () => ({
      title: `${site.product} status`,
      trail: [START],
      description: `Is ${site.product} down? Open incidents and maintenance, as the status page reports them.`,
    }),
    view: async () => (await import('./status/StatusPage')).StatusPage,
    load: nothing,
  }),
  pageRoute({
    path: '/support',
    facts: () => ({
      title: 'Get help from a person',
      trail: [START],
      description: 'Who to contact, and everything they need, ready to copy or send.',
    }),
    view: async () => (await import('./support/SupportPage')).SupportPage,
    load: catalogueLoader,
  }),
  pageRoute({
    path: '/embed/:collection/:slug',
    isCard: true,
    // A card writes what it says of itself.
    facts: () => NOT_HERE,
    view: async () => (await import('./embed/CardPage')).CardPage,
    load: cardLoader,
  }),
  pageRoute({
    path: '/e/:key',
    facts: () => NOT_HERE,
    view: async () => (await import('./app/NotFoundPage')).NotFoundPage,
    load: shortLoader,
  }),
  pageRoute({
    path: '*',
    facts: () => NOT_HERE,
    view: async () => (await import('./app/NotFoundPage')).NotFoundPage,
    load: missingLoader,
  }),
]

function articleRoute(collection: Collection): PageRoute {
  return pageRoute({
    path: `/${collection}/:slug`,
    facts: (article?: ArticleData) => {
      if (!article || !('info' in article)) return NOT_HERE
      const { id, title, summary } = article.info.entry
      return {
        title,
        description: summary,
        trail: [START, collection === 'errors' ? ALL_ERRORS : GUIDES],
        markdown: files.markdown(id),
        preview: pictures.preview(id),
      }
    },
    view: async () => (await import('./app/ArticleRoute')).ArticleRoute,
    load: articleLoader(collection),
  })
}

/** For pages that hold all they show. */
async function nothing(): Promise<object> {
  return {}
}
