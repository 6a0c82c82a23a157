import type { Crumb } from '../../app/page-route'
import { TOPICS } from '../../content-model/enums'
import { PARTS } from '../../content-model/sections'
import { paths, pictures } from '../../paths'
import type { Article } from '../read/read-article'
import { addressesOf, type Publication } from './exports/publication'
import { sectionsOf, stepContents, toWords } from './exports/sections'
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** Data for search engines in the words of schema.org. */
export interface Thing {
  '@type': string
  [property: string]: unknown
}

interface Page {
  title: string
  /** From the site's base. */
  path: string
  trail: Crumb[]
}

/** What a page says of itself to search engines, as one graph. */
export function graphOf({ title, path, trail }: Page, publication: Publication, article?: Article) {
  const things: Thing[] = [
    ...(path === paths.home() ? [website(publication)] : []),
    ...(path === paths.errors() ? [collectionPage(title, publication)] : []),
    ...(trail.length > 0 ? [breadcrumbs([...trail, { label: title, to: path }], publication)] : []),
    ...(article ? aboutArticle(article, publication) : []),
  ]
  return things.length > 0 ? { '@context': 'https://schema.org', '@graph': things } : undefined
}

function website({ site, language, address }: Publication): Thing {
  // The one part of the address that a search engine fills in; a builder would encode its braces.
  const target = `${address(paths.search())}?q={query}`
  return {
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: address(paths.home()),
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: target },
      'query-input': 'required name=query',
    },
  }
}

/** The list of all articles, in the order of its page: errors by topic, then the rest. */
function collectionPage(name: string, { entries, language, address }: Publication): Thing {
  const articles = [...entries.values()]
  const inTopics = TOPICS.flatMap((topic) => articles.filter((entry) => 'topic' in entry && entry.topic === topic))
  const listed = [...inTopics, ...articles.filter((entry) => !('topic' in entry))]
  return {
    '@type': 'CollectionPage',
    name,
    url: address(paths.errors()),
    inLanguage: language,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: listed.length,
      itemListElement: listed.map(({ id, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: address(paths.article(id)),
      })),
    },
  }
}

function breadcrumbs(trail: Crumb[], { address }: Publication): Thing {
  const itemListElement = trail.map(({ label, to }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: address(to),
  }))
  return { '@type': 'BreadcrumbList', itemListElement }
}

function aboutArticle(article: Article, publication: Publication): Thing[] {
  const answers = questionsIn(article, publication)
  return [
    techArticle(article, publication),
    ...(article.facts.steps.length > 0 ? [howTo(article, publication)] : []),
    ...(answers.length > 0 ? [{ '@type': 'FAQPage', mainEntity: answers }] : []),
  ]
}

function techArticle({ entry }: Article, publication: Publication): Thing {
  const { site, language, address } = publication
  const { url } = addressesOf(entry, publication)
  return {
    '@type': 'TechArticle',
    headline: entry.title,
    description: entry.summary,
    image: address(pictures.preview(entry.id)),
    datePublished: entry.since,
    dateModified: entry.reviewed,
    // One that nobody has translated yet.
    inLanguage: entry.language ?? language,
    mainEntityOfPage: url,
    author: { '@type': 'Organization', name: site.name },
  }
}

function howTo(article: Article, publication: Publication): Thing {
  const { entry, facts } = article
  const { url } = addressesOf(entry, publication)
  const contents = stepContents(article, publication)
  return {
    '@type': 'HowTo',
    name: `${PARTS.Steps.title}: ${entry.title}`,
    step: facts.steps.map(({ id, title }) => ({
      '@type': 'HowToStep',
      name: title,
      // Its first block only: the page itself has the whole step.
      text: toWords((contents.get(id) ?? []).slice(0, 1)) || title,
      url: `${url}#${id}`,
    })),
  }
}

/** Sections whose heading is not a question that the section answers. */
const NOT_ANSWERED = new Set<string>([PARTS.Escalate.id])

/** The questions that an article's page asks in a heading and answers below it; an answer to a common question is one. */
export function questionsIn(article: Article, publication: Publication) {
  const { intro, sections } = sectionsOf(article, publication)
  const { collection, title, summary } = article.entry
  const asked = sections
    .filter(({ id }) => !NOT_ANSWERED.has(id))
    .flatMap(({ title: heading, content }) => [{ heading, content: ownContent(content) }, ...below(content)])
  const own = collection === 'faq' ? [question(title, `${summary}\n${toWords(intro)}`.trim())] : []
  return [
    ...own,
    ...asked.flatMap(({ heading, content }) => {
      const answer = toWords(content)
      return heading.endsWith('?') && answer ? [question(heading, answer)] : []
    }),
  ]
}

function question(name: string, text: string) {
  return { '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text } }
}

/** The content up to the next heading. */
function ownContent(content: RootContent[]): RootContent[] {
  const end = content.findIndex(({ type }) => type === 'heading')
  return end < 0 ? content : content.slice(0, end)
}

function below(content: RootContent[]): { heading: string; content: RootContent[] }[] {
  return content.flatMap((node, index) =>
    node.type === 'heading' ? [{ heading: toString(node), content: ownContent(content.slice(index + 1)) }] : [],
  )
}

/**
 * JSON-LD as a script element. Browsers do not run it, so the content security policy needs no hash for it.
 *
 * @param data what JSON can hold
 */
export function dataScript(data: unknown): string {
  // Otherwise a text in the data could close the element or open a comment.
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`
}
