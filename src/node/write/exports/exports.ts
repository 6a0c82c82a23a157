import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import * as m from '#words'
import { eventsSchemaFile, files, scripts, paths } from '../../../paths'
import { type Content, loadContent, loadContentOnce } from '../../read/load'
import { eventsJsonSchema } from '../../../insight/schema'
import { writeOutput } from '../../files'
import { embedIndex, ticketData } from '../embed'
import { articleFile, articlesFile, jsonSchema, latestReview, searchIndexFile } from './api'
import { toMarkdown } from './markdown'
import { publicationOf, addressesOf, type Publication } from './publication'
import { typeOf } from '../hosting/rules'
import { TOPICS } from '../../../content-model/enums'
import type { Collection, Entry, Site } from '../../../content-model/types'
import { TOPIC_LABELS } from '../../../content-model/topics'
import { heading, link, list, paragraph, quote } from './plain'
import { toText } from './sections'
import { escapeHtml } from '../page-html'

/**
 * The same content as the pages, for programs: Markdown, JSON and the files that lead to them.
 *
 * @param base the path below which the site is served
 * @returns texts by their path from the base
 */
export function exportFiles(content: Content, base: string): Map<string, string> {
  const publication = publicationOf(content, base)
  const generated = latestReview(content.articles)
  const exports = content.articles.map((article) => toMarkdown(article, publication))
  return new Map([
    ...content.articles.map(({ entry }, index) => [files.markdown(entry.id), exports[index] ?? ''] as const),
    ...content.articles.map(
      (article) => [files.articleData(article.entry.slug), json(articleFile(article, generated, publication))] as const,
    ),
    [files.articlesData(), json(articlesFile(content, publication))],
    [files.searchData(), json(searchIndexFile(content, publication))],
    [scripts.index(), json(embedIndex(content))],
    [scripts.ticketData(), json(ticketData(content))],
    [files.schema(), json(jsonSchema(publication.address(files.schema())))],
    [eventsSchemaFile(), json({ ...eventsJsonSchema(), $id: publication.address(eventsSchemaFile()) })],
    [files.llms(), llmsText(content, publication)],
    [files.llmsFull(), llmsFullText(exports)],
    [files.openSearch(), openSearchDescription(publication)],
  ])
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/**
 * Writes every export below a folder.
 *
 * @param out the folder that is published at the base
 * @returns how many files were written
 */
export function writeExports(content: Content, out: string, base: string): number {
  const exports = exportFiles(content, base)
  for (const [path, text] of exports) writeOutput(join(out, path), text)
  return exports.size
}

/** Content as it was read once, and its exports from the first time they are asked for. */
interface Read {
  content: Content
  exports?: Map<string, string>
}

/**
 * Names the search description in the head of every page, and answers the exports' addresses in development from
 * the content as it is at that moment. The build writes the files (`writeExports`).
 *
 * @param from the folder that holds `content/`, below the project; the project itself by default
 */
export function exportsPlugin(from = ''): Plugin {
  let root = process.cwd()
  let base = '/'
  let read: Promise<Read | undefined> | undefined
  let load = loadContent
  const current = () => (read ??= readWith(load, root))
  return {
    name: 'exports',
    configResolved(config) {
      root = join(config.root, from)
      base = config.base
      if (config.command === 'build') load = loadContentOnce
    },
    async transformIndexHtml() {
      const site = (await current())?.content.site
      if (!site) return []
      const href = base.replace(/\/$/, '') + files.openSearch()
      const type = 'application/opensearchdescription+xml'
      return [{ tag: 'link', attrs: { rel: 'search', type, title: shortName(site), href }, injectTo: 'head' }]
    },
    configureServer(server) {
      server.watcher.on('all', (_, file) => {
        if (relative(root, file).startsWith('content')) read = undefined
      })
      server.middlewares.use((request, response, next) => {
        const path = `/${(request.url ?? '').split('?')[0]?.slice(base.length) ?? ''}`
        if (!/^\/(api\/.+\.json|.+\.(md|txt|xml))$/.test(path)) return next()
        current().then((read) => {
          if (read) read.exports ??= exportFiles(read.content, base)
          const text = read?.exports?.get(path)
          if (text === undefined) return next()
          response.writeHead(200, { 'Content-Type': typeOf(path), 'Access-Control-Allow-Origin': '*' })
          return response.end(text)
        }, next)
      })
    },
  }
}

/** Wrong content is reported by the content plugin; there are no exports of it. */
async function readWith(load: typeof loadContent, root: string): Promise<Read | undefined> {
  const result = await load(root)
  return 'content' in result ? result : undefined
}

/** The sections of `llms.txt`: errors by topic, then the rest. */
function sectionsOf({ articles }: Content): { title: string; entries: Entry[] }[] {
  const entries = articles.map(({ entry }) => entry)
  const topics = TOPICS.map((topic) => ({
    title: m.export_llms_errors({ topic: TOPIC_LABELS[topic] }),
    entries: entries.filter((entry) => 'topic' in entry && entry.topic === topic),
  }))
  const inCollection = (collection: Collection) => entries.filter((entry) => entry.collection === collection)
  return [
    ...topics,
    { title: m.export_llms_guides(), entries: inCollection('guides') },
    { title: m.export_llms_questions(), entries: inCollection('faq') },
  ]
}

/**
 * `llms.txt`: what assistants may read, as https://llmstxt.org lays it out. A title, a summary, then lists of links
 * to the Markdown files; the section named "Optional" may be skipped when context is short.
 */
function llmsText(content: Content, publication: Publication): string {
  const { site, language, address, addressIn } = publication
  const sections = sectionsOf(content).flatMap(({ title, entries }) => {
    const items = entries.map((entry) => [
      link(entry.title, addressesOf(entry, publication).markdownUrl),
      `: ${entry.summary}`,
    ])
    return items.length > 0 ? [heading(2, title), list(items)] : []
  })
  const data = [
    { name: m.export_llms_full(), url: address(files.llmsFull()), about: m.export_llms_full_about() },
    { name: m.export_llms_articles(), url: address(files.articlesData()), about: m.export_llms_articles_about() },
    { name: m.export_llms_search(), url: address(files.searchData()), about: m.export_llms_search_about() },
    { name: 'JSON Schema', url: address(files.schema()), about: m.export_llms_schema_about() },
    ...site.languages
      .filter(({ code }) => code !== language)
      .map(({ code, name }) => ({ name, url: addressIn(code, files.llms()), about: m.export_llms_language_about() })),
  ]
  const text = toText([
    heading(1, site.name),
    quote([paragraph(site.description)]),
    paragraph(m.export_llms_about({ product: site.product, holes: '{holes}' })),
    ...sections,
    // A word of the format.
    heading(2, 'Optional'),
    list(data.map(({ name, url, about }) => [link(name, url), `: ${about}`])),
  ])
  return `${text}\n`
}

/** `llms-full.txt`: the Markdown of all articles with a rule between them. */
function llmsFullText(articles: string[]): string {
  return articles.join('\n---\n\n')
}

/** Limits of OpenSearch 1.1. */
const LONGEST_SHORT_NAME = 16
const LONGEST_LONG_NAME = 48

/** `opensearch.xml`: the search address for browsers and portals. */
function openSearchDescription({ site, language, address }: Publication): string {
  // The builder would encode the braces, which are part of the template.
  const template = address(paths.search('searchTerms')).replace('searchTerms', '{searchTerms}')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeHtml(shortName(site))}</ShortName>`,
    `  <LongName>${escapeHtml(site.name.slice(0, LONGEST_LONG_NAME))}</LongName>`,
    `  <Description>${escapeHtml(site.description)}</Description>`,
    `  <Language>${language}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image type="image/svg+xml">${escapeHtml(address('/icon.svg'))}</Image>`,
    `  <Url type="text/html" template="${escapeHtml(template)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(address(files.openSearch()))}"/>`,
    '</OpenSearchDescription>\n',
  ].join('\n')
}

/** What a browser calls this search. */
function shortName({ product }: Site): string {
  const name = m.export_search_name({ product })
  return name.length <= LONGEST_SHORT_NAME ? name : product.slice(0, LONGEST_SHORT_NAME)
}
