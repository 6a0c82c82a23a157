import { loadArticle, type LoadedArticle } from '../content-model/article'
import { loadCatalogue } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { pairOf, readAsked, type Asked } from './pair'

export interface CompareData {
  entries: Entry[]
  asked: Asked
  /** Both articles, where the address names two errors. */
  pair?: [LoadedArticle, LoadedArticle]
}

/** Loads the two articles of an address such as `/compare?a=403&b=404`, and the list to choose others from. */
export async function compareLoader({ url }: { url: URL }): Promise<CompareData> {
  const entries = await loadCatalogue()
  const asked = readAsked(url.searchParams, entries)
  const wanted = pairOf(asked)
  const [a, b] = wanted ? await Promise.all(wanted.map(({ id }) => loadArticle(id))) : []
  return { entries, asked, ...(a && b && { pair: [a, b] }) }
}
