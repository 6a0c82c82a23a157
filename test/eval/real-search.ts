import { loadContent } from '../../src/build/content/load'
import { formatProblems } from '../../src/build/content/problem'
import { createSearch, type Search } from '../../src/search/search'

/**
 * The search as the site runs it, over the content as it stands.
 *
 * @throws when the content is not valid
 */
export async function loadRealSearch(root = process.cwd()): Promise<Search> {
  const read = await loadContent(root)
  if ('problems' in read) throw new Error(formatProblems(read.problems))
  const { articles, vocabulary, site } = read.content
  return createSearch({
    entries: articles.map(({ entry }) => entry),
    texts: Object.fromEntries(articles.map(({ entry, facts }) => [entry.id, facts.text])),
    vocabulary,
    product: site.product,
    hosts: site.productHosts,
    commonest: site.commonest,
  })
}
