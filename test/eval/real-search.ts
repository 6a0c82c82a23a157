import { loadContent } from '../../src/node/read/load'
import { formatProblems } from '../../src/node/read/problem'
import { loadSearchData, searchSources, type SearchSources } from '../../src/node/read/search-data'
import { createFuzzy, createFuzzyIndex } from '../../src/search/fuzzy'
import { createRanker, type Ranker } from '../../src/search/ranker'
import { createSearch, type Search } from '../../src/search/search'
import { atOnce } from '../../src/text/slices'

/**
 * The search as the site runs it, over the content as it is.
 *
 * @throws when the content is not valid
 */
export async function loadRealSearch(): Promise<Search> {
  return searchOf(await realSources())
}

/** @throws when the content is not valid */
export async function realSources(root = process.cwd(), language?: string): Promise<SearchSources> {
  const read = await loadContent(root, language)
  if ('problems' in read) throw new Error(formatProblems(read.problems))
  return searchSources(read.content, language)
}

export function searchOf(sources: SearchSources): Search {
  const { entries } = sources
  return createSearch(entries, loadSearchData(sources), createFuzzy(entries, createFuzzyIndex(entries)))
}

/** What is below the search: the order of the articles, and how sure it is. */
export function rankerOf(sources: SearchSources): Ranker {
  const { entries } = sources
  return atOnce(createRanker(entries, loadSearchData(sources), createFuzzy(entries, createFuzzyIndex(entries))))
}
