import type { ArticleId, Card } from './types'

/** The slug of an article from its id: `403` of `errors/403`. */
export function slugOf(id: ArticleId): string {
  return id.slice(id.indexOf('/') + 1)
}

/** The short name of an article beside another one: its number where that alone says which it is, else its title. */
export function nameOf({ id, title, codes }: Pick<Card, 'id' | 'title' | 'codes'>): string {
  const slug = slugOf(id)
  return codes.map(String).includes(slug) ? slug : title
}
