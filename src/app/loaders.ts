import type { LoaderFunctionArgs } from 'react-router'
import { loadArticle, type LoadedArticle } from '../content-model/article'
import { findByKey, loadCatalogue } from '../content-model/catalogue'
import type { Collection, Entry } from '../content-model/types'
import { paths } from '../paths'
import type { Missing } from '../links/repair-url'
import { anchorOf, redirectTo } from './page-route'

type Args = Pick<LoaderFunctionArgs, 'params' | 'url'>

export type ArticleData = LoadedArticle | Missing

/** Articles that were loaded before, so that a page which was fetched ahead is drawn without another wait. */
const loaded = new Map<string, LoadedArticle>()

/** Loads the article of an address; for an address that has none, the nearest ones. */
export function articleLoader(collection: Collection) {
  return async ({ params, url }: Args): Promise<ArticleData | Response> => {
    const id = `${collection}/${params.slug ?? ''}`
    const article = loaded.get(id) ?? (await loadArticle(id))
    if (!article) return missingLoader({ url })
    loaded.set(id, article)
    return article
  }
}

/** Loads the article of a card; nothing when its address has none. */
export async function cardLoader({ params }: Pick<Args, 'params'>): Promise<LoadedArticle | undefined> {
  return loadArticle(`${params.collection ?? ''}/${params.slug ?? ''}`)
}

/** Redirects a short address such as `/e/503` to its article. */
export async function shortLoader({ params, url }: Args): Promise<Response | Missing> {
  const entry = findByKey(await loadCatalogue(), params.key ?? '')
  return entry ? redirectTo(paths.article(entry.id), url) : missingLoader({ url })
}

/** Redirects a damaged or moved address; for one that means nothing, finds the nearest articles. */
export async function missingLoader({ url }: Pick<Args, 'url'>): Promise<Missing | Response> {
  const { findMissing } = await import('../links/repair-url')
  const found = await findMissing(new URL(url.href + anchorOf(url)))
  return 'redirect' in found ? redirectTo(found.redirect, url) : found
}

/** For pages that look across all articles. */
export async function catalogueLoader(): Promise<{ entries: Entry[] }> {
  return { entries: await loadCatalogue() }
}
