import { loadArticle, type LoadedArticle } from '../content-model/article'
import { findByKey, loadCatalogue } from '../content-model/catalogue'
import type { Collection, Entry } from '../content-model/types'
import { paths } from '../paths'
import type { LeadsOn, Visit } from '../router/page-route'
import type { Missing } from './missing'

export type ArticleData = LoadedArticle | Missing

/** Loads the article of an address; for an address that has none, the nearest ones. */
export function articleLoader(collection: Collection) {
  return async ({ params, url }: Visit): Promise<ArticleData | LeadsOn> =>
    (await loadArticle(`${collection}/${params.slug ?? ''}`)) ?? (await missingLoader({ url }))
}

/** Loads the article of a card; nothing when its address has none. */
export async function cardLoader({ params }: Pick<Visit, 'params'>): Promise<LoadedArticle | undefined> {
  return loadArticle(`${params.collection ?? ''}/${params.slug ?? ''}`)
}

/** Sends a short address such as `/e/503` to its article. */
export async function shortLoader({ params, url }: Visit): Promise<LeadsOn | Missing> {
  const entry = findByKey(await loadCatalogue(), params.key ?? '')
  return entry ? { leadsTo: paths.article(entry.id) } : missingLoader({ url })
}

/** Leads a damaged or moved address on; for one that means nothing, finds the nearest articles. */
export async function missingLoader({ url }: Pick<Visit, 'url'>): Promise<Missing | LeadsOn> {
  const { findMissing } = await import('./missing')
  return findMissing(url)
}

/** For pages that look across all articles. */
export async function catalogueLoader(): Promise<{ entries: Entry[] }> {
  return { entries: await loadCatalogue() }
}
