import { ADVICE, withProduct } from '../../../content-model/sections'
import type { Content } from '../../read/load'
import type { Article } from '../../read/read-article'
import type { ArticleCard, ArticleFile, ArticlesFile, SearchIndexFile } from './api-schema'
import { group } from '../../../content-model/messages'
import { addressesOf, type Publication } from './publication'
import { searchText } from './search-text'
import { sectionsOf, stepContents } from './sections'
import { toText } from './stringify'

/** `api/articles.json`. */
export function articlesFile({ articles }: Content, publication: Publication): ArticlesFile {
  return {
    version: 1,
    generated: latestReview(articles),
    articles: articles.map((article) => cardOf(article, publication)),
  }
}

/** `api/articles/<slug>.json`. */
export function articleFile(article: Article, generated: string, publication: Publication): ArticleFile {
  const { entry, facts } = article
  const { intro, sections } = sectionsOf(article, publication)
  const contents = stepContents(article, publication)
  return {
    version: 1,
    generated,
    ...cardOf(article, publication),
    related: entry.related,
    sources: entry.sources,
    ...(entry.sourceNotes && { sourceNotes: entry.sourceNotes }),
    ...(facts.hasAdvice && { advice: withProduct(ADVICE.sentence, publication.site.product) }),
    reviewBy: entry.reviewBy,
    since: entry.since,
    ...(intro.length > 0 && { intro: toText(intro) }),
    steps: facts.steps.map((step) => ({ ...step, text: toText(contents.get(step.id) ?? []) })),
    sections: sections.map(({ id, title, content }) => ({ id, title, text: toText(content) })),
    ...(facts.escalate && { escalate: facts.escalate }),
  }
}

/** `api/search-index.json`. */
export function searchIndexFile({ articles }: Content, publication: Publication): SearchIndexFile {
  return {
    version: 1,
    generated: latestReview(articles),
    documents: articles.map((article) => {
      const { id, url, title, summary, codes, messages, messagesByWriter, aliases, audience, kind } = cardOf(
        article,
        publication,
      )
      const text = searchText(article, publication)
      return {
        id,
        url,
        title,
        summary,
        codes,
        messages,
        messagesByWriter,
        aliases,
        audience,
        ...(kind && { kind }),
        text,
      }
    }),
  }
}

/** The latest day on which an article was reviewed: the data's own date, so that one content gives one build. */
export function latestReview(articles: Article[]): string {
  return (
    articles
      .map(({ entry }) => entry.reviewed)
      .toSorted()
      .at(-1) ?? ''
  )
}

function cardOf({ entry }: Article, publication: Publication): ArticleCard {
  const { id, collection, slug, title, summary, codes, audience, component, messages, aliases, reviewed } = entry
  return {
    id,
    collection,
    slug,
    title,
    summary,
    codes,
    audience,
    ...('kind' in entry && { kind: entry.kind, fixedBy: entry.fixedBy, retry: entry.retry }),
    ...(component && { component }),
    messages: messages.map(({ text }) => text),
    messagesByWriter: group(messages),
    aliases,
    reviewed,
    ...addressesOf(entry, publication),
  }
}
