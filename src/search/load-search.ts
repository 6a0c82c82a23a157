import entries from 'virtual:catalogue'
import bodies from 'virtual:search-bodies'
import site from 'virtual:site'
import vocabulary from 'virtual:vocabulary'
import { matchesFilters, type Filters } from '../catalog/filters'
import type { ArticleId, Card, Component } from '../catalog/types'
import { fuseSimilar } from './fuse-similar'
import { createSearch } from './search'

export { toAddressQuery } from './address-query'

/** The search over this site's content: a chunk of its own, with the index and all that it is built from. */
export const search = createSearch(
  {
    ...bodies,
    entries,
    vocabulary,
    product: site.product,
    hosts: site.productHosts,
    commonest: site.commonest,
  },
  fuseSimilar,
)

const byId = new Map(entries.map((entry) => [entry.id, entry]))

export function cardOf(id: ArticleId): Card | undefined {
  return byId.get(id)
}

/** The part of the service an article depends on. */
export function componentOf(id: ArticleId): Component | undefined {
  return byId.get(id)?.component
}

/** Whether the filters let an article through. */
export function filteredBy(filters: Filters): (id: ArticleId) => boolean {
  const fitting = new Set(entries.filter((entry) => matchesFilters(entry, filters)).map(({ id }) => id))
  return (id) => fitting.has(id)
}
