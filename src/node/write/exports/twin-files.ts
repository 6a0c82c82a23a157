import { files, scripts } from '../../../paths'
import type { Content } from '../../read/load'
import { embedIndex } from '../embed/embed-index'
import { articleFile, articlesFile, latestReview, searchIndexFile } from './api'
import { jsonSchema } from './api-schema'
import { llmsFullText, llmsText } from './llms'
import { toMarkdown } from './markdown'
import { openSearchDescription } from './open-search'
import { publicationOf } from './publication'

/**
 * The same content as the pages, for programs: Markdown, JSON and the files that lead to them.
 *
 * @param base the path below which the site is served
 * @returns texts by their path from the base
 */
export function twinFiles(content: Content, base: string): Map<string, string> {
  const publication = publicationOf(content, base)
  const generated = latestReview(content.articles)
  const twins = content.articles.map((article) => toMarkdown(article, publication))
  return new Map([
    ...content.articles.map(({ entry }, index) => [files.markdown(entry.id), twins[index] ?? ''] as const),
    ...content.articles.map(
      (article) => [files.articleData(article.entry.slug), json(articleFile(article, generated, publication))] as const,
    ),
    [files.articlesData(), json(articlesFile(content, publication))],
    [files.searchData(), json(searchIndexFile(content, publication))],
    [scripts.index(), json(embedIndex(content, publication))],
    [files.schema(), json(jsonSchema(publication.address(files.schema())))],
    [files.llms(), llmsText(content, publication)],
    [files.llmsFull(), llmsFullText(twins)],
    [files.openSearch(), openSearchDescription(publication)],
  ])
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
