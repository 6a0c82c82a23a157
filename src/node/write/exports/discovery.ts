import { TOPICS } from '../../../content-model/enums'
import type { Collection, Entry, Site } from '../../../content-model/types'
import { files, paths } from '../../../paths'
import { TOPIC_LABELS } from '../../../content-model/topics'
import type { Content } from '../../read/load'
import { heading, link, list, paragraph, quote } from './plain'
import { addressesOf, type Publication } from './publication'
import { toText } from './sections'
import { escapeHtml } from '../page-html'

/** The sections of `llms.txt`: errors by topic, then the rest. */
function sectionsOf({ articles }: Content): { title: string; entries: Entry[] }[] {
  const entries = articles.map(({ entry }) => entry)
  const topics = TOPICS.map((topic) => ({
    title: `Errors: ${TOPIC_LABELS[topic]}`,
    entries: entries.filter((entry) => 'topic' in entry && entry.topic === topic),
  }))
  const inCollection = (collection: Collection) => entries.filter((entry) => entry.collection === collection)
  return [
    ...topics,
    { title: 'Guides', entries: inCollection('guides') },
    { title: 'Questions', entries: inCollection('faq') },
  ]
}

/**
 * `llms.txt`: what assistants may read, as https://llmstxt.org lays it out. A title, a summary, then lists of links
 * to the Markdown files; the section named "Optional" may be skipped when context is short.
 */
export function llmsText(content: Content, publication: Publication): string {
  const { site, address } = publication
  const sections = sectionsOf(content).flatMap(({ title, entries }) => {
    const items = entries.map((entry) => [
      link(entry.title, addressesOf(entry, publication).markdownUrl),
      `: ${entry.summary}`,
    ])
    return items.length > 0 ? [heading(2, title), list(items)] : []
  })
  const data = [
    [link('All articles in one file', address(files.llmsFull())), ': the articles linked above, one after another'],
    [link('All articles as data', address(files.articlesData())), ': titles, codes, messages and addresses as JSON'],
    [link('Search index', address(files.searchData())), ': the words of every article as JSON'],
    [link('JSON Schema', address(files.schema())), ': the shape of the JSON files'],
  ]
  const text = toText([
    heading(1, site.name),
    quote([paragraph(site.description)]),
    paragraph(
      `An independent guide to errors in ${site.product}. Each article says what an error means, who can fix it, which`,
      ' steps to take and in which order, and whom to contact when they do not help. Messages are quoted word for word;',
      ' {holes} stand for parts that vary.',
    ),
    ...sections,
    heading(2, 'Optional'),
    list(data),
  ])
  return `${text}\n`
}

/** `llms-full.txt`: the Markdown of all articles with a rule between them. */
export function llmsFullText(articles: string[]): string {
  return articles.join('\n---\n\n')
}

/** Limits of OpenSearch 1.1. */
const LONGEST_SHORT_NAME = 16
const LONGEST_LONG_NAME = 48

/** `opensearch.xml`: the search address for browsers and portals. */
export function openSearchDescription({ site, address }: Publication): string {
  // The builder would encode the braces, which are part of the template.
  const template = address(paths.search('searchTerms')).replace('searchTerms', '{searchTerms}')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeHtml(shortName(site))}</ShortName>`,
    `  <LongName>${escapeHtml(site.name.slice(0, LONGEST_LONG_NAME))}</LongName>`,
    `  <Description>${escapeHtml(site.description)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image type="image/svg+xml">${escapeHtml(address('/icon.svg'))}</Image>`,
    `  <Url type="text/html" template="${escapeHtml(template)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(address(files.openSearch()))}"/>`,
    '</OpenSearchDescription>\n',
  ].join('\n')
}

/** What a browser calls this search. */
export function shortName({ product }: Site): string {
  return `${product} help`.length <= LONGEST_SHORT_NAME ? `${product} help` : product.slice(0, LONGEST_SHORT_NAME)
}
