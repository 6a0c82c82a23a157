import { loadContent, type Content } from '../../src/build/content/load'
import { formatProblems } from '../../src/build/content/problem'
import { publicationOf } from '../../src/build/twins/publication'
import { searchText } from '../../src/build/twins/search-text'
import { createSearch, type Search } from '../../src/search/search'
import type { SearchData } from '../../src/search/search-index'

/**
 * The search as the site runs it, over the content as it stands.
 *
 * @throws when the content is not valid
 */
export async function loadRealSearch(root = process.cwd()): Promise<Search> {
  const read = await loadContent(root)
  if ('problems' in read) throw new Error(formatProblems(read.problems))
  return createSearch(dataOf(read.content))
}

/** What the search is built from. */
export function dataOf(content: Content): SearchData {
  const { articles, vocabulary, site } = content
  const publication = publicationOf(content, '/')
  return {
    entries: articles.map(({ entry }) => entry),
    texts: Object.fromEntries(articles.map((article) => [article.entry.id, searchText(article, publication)])),
    vocabulary,
    product: site.product,
    hosts: site.productHosts,
    commonest: site.commonest,
  }
}
