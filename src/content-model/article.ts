import type { MDXContent } from 'mdx/types'
import type { ArticleInfo } from './types'

export interface LoadedArticle {
  info: ArticleInfo
  Body: MDXContent
}

/**
 * Loads one article: its data and its body, which is a chunk of its own.
 *
 * @param id such as `errors/503`
 * @returns undefined when there is no such article
 * @throws when a chunk cannot be fetched
 */
export async function loadArticle(id: string): Promise<LoadedArticle | undefined> {
  const chunk = ownChunk(id)
  const own = chunk === undefined ? undefined : await importOwn(chunk)
  // Its code examples stand in the page, which does not wait for them.
  if (own) return own
  const { default: articles } = await import('virtual:articles')
  const article = Object.hasOwn(articles, id) ? await articles[id]?.() : undefined
  await article?.code?.load()
  return article
}

/** Nothing when it cannot be fetched: then the list of all says so to those who recover from it. */
async function importOwn(chunk: string): Promise<LoadedArticle | undefined> {
  try {
    // Written by the build for this one use.
    return (await import(/* @vite-ignore */ chunk)) as LoadedArticle
  } catch {
    return undefined
  }
}

/** The chunk of the article that the page was written with: a first load does not need the list of all. */
function ownChunk(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const { path, article } = document.querySelector<HTMLElement>('#root')?.dataset ?? {}
  return path?.endsWith(`/${id}`) ? article : undefined
}
