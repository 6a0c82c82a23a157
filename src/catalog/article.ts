import articles from 'virtual:articles'
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
 * @throws when the chunk cannot be fetched
 */
export async function loadArticle(id: string): Promise<LoadedArticle | undefined> {
  return Object.hasOwn(articles, id) ? articles[id]?.() : undefined
}
