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
  // The written page already shows its code examples, so it need not wait for them.
  if (own) return own
  const { default: articles } = await import('virtual:articles')
  const article = Object.hasOwn(articles, id) ? await articles[id]?.() : undefined
  await article?.code?.load()
  return article
}

/** Returns nothing on failure; the import of `virtual:articles` then fails too, in a way that `offline/recover` handles. */
async function importOwn(chunk: string): Promise<LoadedArticle | undefined> {
  try {
    // The build writes this address into the page.
    return (await import(/* @vite-ignore */ chunk)) as LoadedArticle
  } catch {
    return undefined
  }
}

/** The address of the chunk of the article that this page was prerendered with, so that a first load skips `virtual:articles`. */
function ownChunk(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const { path, article } = document.querySelector<HTMLElement>('#root')?.dataset ?? {}
  return path?.endsWith(`/${id}`) ? article : undefined
}
