import type { ArticleId } from './content-model/types'

/** The pages that are no articles: each has an address without anything filled in. */
const fixedPages = {
  home: () => '/',
  errors: (filters: { topic?: string; audience?: string; fixedBy?: string; kind?: string } = {}) =>
    withQuery('/errors', filters),
  search: (query = '', filters: { audience?: string; kind?: string } = {}) =>
    withQuery('/search', { q: query, ...filters }),
  /** @param answers question id → option id, plus the reserved keys of the guided steps */
  diagnose: (answers: Record<string, string> = {}) => withQuery('/diagnose', answers),
  /** @param at a minute in UTC, such as `2026-11-20T14:05Z`, readable in the address */
  status: ({ at }: { at?: string } = {}) => withQuery('/status', { at }).replaceAll('%3A', ':'),
  support: (facts: Record<string, string> = {}) => withQuery('/support', facts),
  /** @param find a word to narrow the tree to */
  tree: (find = '') => withQuery('/tree', { find }),
  /** @param pair two errors, each by its status code or slug */
  compare: (pair: { a?: string; b?: string } = {}) => withQuery('/compare', pair),
  /** @param slugs of articles to print as one job, readable in the address */
  print: (slugs: string[] = []) => withQuery('/print', { a: slugs.join(',') }).replaceAll('%2C', ','),
}

/**
 * The only place that writes internal addresses. Every builder answers a path from the site's base,
 * ready for the router; query values are encoded and left out where they are empty.
 */
export const paths = {
  ...fixedPages,
  article: (id: ArticleId, anchor?: string) => `/${id}${anchor ? `#${anchor}` : ''}`,
  /** A group of the list of all errors. @param topic or `guides` */
  topic: (topic: string) => `${fixedPages.errors()}#${topic}`,
  /** The article alone, for a frame in another page. */
  card: (id: ArticleId) => `/embed/${id}`,
  /** @param key a status code or an article's slug */
  short: (key: string) => `/e/${encodeURIComponent(key)}`,
  /**
   * Where a moved address leads today, so that the page there can say what became of it.
   *
   * @param to today's address, with or without an anchor
   */
  moved: (from: string, to: string) => {
    const [path = '', anchor] = to.split('#', 2)
    return withQuery(path, { from }).replaceAll('%2F', '/') + (anchor ? `#${anchor}` : '')
  },
}

/**
 * The addresses of the pages that are no articles: the build writes them, links may lead to them, and damaged addresses
 * are repaired to them. A test compares them with the routes.
 */
export const FIXED_PAGES: string[] = Object.values(fixedPages).map((page) => page())

/** Files that are written beside the pages: the same content for programs. Paths from the site's base, as above. */
export const files = {
  markdown: (id: ArticleId) => `/${id}.md`,
  articlesData: () => '/api/articles.json',
  /** @param slug of an article; no two articles share one */
  articleData: (slug: string) => `/api/articles/${slug}.json`,
  searchData: () => '/api/search-index.json',
  schema: () => '/api/schema.json',
  openSearch: () => '/opensearch.xml',
  llms: () => '/llms.txt',
  llmsFull: () => '/llms-full.txt',
}

/** The shape of what a site with `events` in `site.yaml` sends: a file like those above, but no page names it, so none loads it. */
export const eventsSchemaFile = () => '/api/events-schema.json'

/** Pictures of pages, written by the build. Paths from the site's base, as above. */
export const pictures = {
  /** What mail programs and chats show beside a link to an article. */
  preview: (id: ArticleId) => `/og/${id}.png`,
  /** The same for every other page. */
  sitePreview: () => '/og/site.png',
  /** The short address of an article for a camera, on its printed page. */
  qrCode: (slug: string) => `/qr/${slug}.svg`,
}

/** What pages of other origins load, under names that never change. Paths from the site's base, as above. */
export const scripts = {
  search: () => '/embed/search.js',
  engine: () => '/embed/engine.js',
  /** What the engine searches in; its shape is the engine's own. */
  index: () => '/embed/index.json',
  /** The part of the element for ticket systems, and what it knows beside the index. */
  ticket: () => '/embed/ticket.js',
  ticketData: () => '/embed/ticket.json',
}

/** An address that no page has and that means none: what the not-found page is written for. */
export const NOWHERE = '/~'

/** A path from the server's root, for addresses that do not pass through the router, which adds the base itself. */
export function withBase(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path
}

/** Sorted keys, so that one state has one address. */
function withQuery(path: string, values: Record<string, string | undefined>): string {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (entries.length === 0) return path
  // Compared as they are: the first comparison of words by language takes a slow phone 50 ms.
  return `${path}?${new URLSearchParams(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))}`
}
