import * as m from '#words'
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
export function llmsText(content: Content, publication: Publication): string {
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
export function llmsFullText(articles: string[]): string {
  return articles.join('\n---\n\n')
}

/** Limits of OpenSearch 1.1. */
const LONGEST_SHORT_NAME = 16
const LONGEST_LONG_NAME = 48

/** `opensearch.xml`: the search address for browsers and portals. */
export function openSearchDescription({ site, language, address }: Publication): string {
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
export function shortName({ product }: Site): string {
  const name = m.export_search_name({ product })
  return name.length <= LONGEST_SHORT_NAME ? name : product.slice(0, LONGEST_SHORT_NAME)
}
