import { loadContent, type Content } from '../../src/node/read/load'
import { formatProblems } from '../../src/node/read/problem'
import { publicationOf } from '../../src/node/write/exports/publication'
import { searchedCatalogue } from '../../src/node/write/exports/sections'
import { fuseSimilar } from '../../src/search/fuse-similar'
import { readBodies } from '../../src/search/read-bodies'
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
  return createSearch(dataOf(read.content), fuseSimilar)
}

/** What the search is built from. */
export function dataOf(content: Content): SearchData {
  return prepared(catalogueOf(content))
}

export type Catalogue = ReturnType<typeof catalogueOf>

/** The same with the bodies as they are written. */
export function catalogueOf(content: Content) {
  const { productHosts: hosts, commonest } = content.site
  return { ...searchedCatalogue(content, publicationOf(content, '/')), hosts, commonest }
}

/** Reads the bodies, as the build does. */
export function prepared(catalogue: Catalogue): SearchData {
  return { ...catalogue, ...readBodies(catalogue) }
}
