import { redirect, type LoaderFunctionArgs } from 'react-router'
import { loadArticle, type LoadedArticle } from '../catalog/article'
import { findByKey, loadCatalogue } from '../catalog/catalogue'
import type { Collection, Entry } from '../catalog/types'
import { paths } from '../paths'
import type { Missing } from './missing'

export type ArticleData = LoadedArticle | Missing

/** Loads the article of an address; for an address that has none, the nearest ones. */
export function articleLoader(collection: Collection) {
  return async ({ params, request }: LoaderFunctionArgs): Promise<ArticleData | Response> =>
    (await loadArticle(`${collection}/${params.slug ?? ''}`)) ?? (await missingLoader({ request }))
}

/** Loads the article of a card; nothing when its address has none. */
export async function cardLoader({ params }: Pick<LoaderFunctionArgs, 'params'>): Promise<LoadedArticle | null> {
  return (await loadArticle(`${params.collection ?? ''}/${params.slug ?? ''}`)) ?? null
}

/** Sends a short address such as `/e/503` to its article. */
export async function shortLoader({ params, request }: LoaderFunctionArgs): Promise<Response | Missing> {
  const entry = findByKey(await loadCatalogue(), params.key ?? '')
  return entry ? redirect(paths.article(entry.id)) : missingLoader({ request })
}

/** Leads a damaged or moved address on; for one that means nothing, finds the nearest articles. */
export async function missingLoader({ request }: Pick<LoaderFunctionArgs, 'request'>): Promise<Missing | Response> {
  const { findMissing } = await import('./missing')
  return findMissing(request.url)
}

/** For pages that look across all articles. */
export async function catalogueLoader(): Promise<{ entries: Entry[] }> {
  return { entries: await loadCatalogue() }
}
