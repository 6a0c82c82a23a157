import type { Content } from '../../read/load'
import type { Article } from '../../read/read-article'
import type { Publication } from './publication'
import { sectionsOf } from './sections'
import { toWords } from './stringify'

/** What a search reads of an article's body: its words with all titles, one line for each block. */
export function searchText(article: Article, publication: Publication): string {
  const { intro, sections } = sectionsOf(article, publication)
  const texts = sections.flatMap(({ title, content }) => [title, toWords(content)])
  return [toWords(intro), ...texts].filter(Boolean).join('\n')
}

/** What every search of this site is built from. */
export function searchedCatalogue({ articles, vocabulary, site }: Content, publication: Publication) {
  return {
    entries: articles.map(({ entry }) => entry),
    texts: Object.fromEntries(articles.map((article) => [article.entry.id, searchText(article, publication)])),
    vocabulary,
    product: site.product,
  }
}
