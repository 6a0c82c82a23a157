import { loadArticle, type LoadedArticle } from '../content-model/article'

export type Loaded = { article: LoadedArticle } | { article: undefined; failed: boolean }

const promises = new Map<string, Promise<Loaded>>()

/**
 * One promise for each article, so that React can wait for it. Never rejects: an article that cannot
 * be fetched is a result that the page shows.
 */
export function articleOf(id: string): Promise<Loaded> {
  const existing = promises.get(id)
  if (existing) return existing
  const promise = load(id)
  promises.set(id, promise)
  return promise
}

/** Makes the next `articleOf` fetch again. */
export function forgetArticle(id: string): void {
  promises.delete(id)
}

async function load(id: string): Promise<Loaded> {
  try {
    const article = await loadArticle(id)
    return article ? { article } : { article, failed: false }
  } catch {
    return { article: undefined, failed: true }
  }
}
