import entries from 'virtual:catalogue'
import bodies from 'virtual:search-bodies'
import site from 'virtual:site'
import vocabulary from 'virtual:vocabulary'
import { isError } from '../catalog/catalogue'
import { matchesFilters, type Filters } from '../catalog/filters'
import type { ArticleId, Card, Component, Fixer } from '../catalog/types'
import { toAddressQuery } from './address-query'
import { fuseSimilar } from './fuse-similar'
import { prepareSearchIn } from './search'

/** The search over this site's content, and what its results are drawn from: a chunk of its own. */
export async function loadSearch() {
  const { product, productHosts: hosts, commonest } = site
  const search = await prepareSearchIn({ ...bodies, entries, vocabulary, product, hosts, commonest }, fuseSimilar)
  return { search, cardOf, componentOf, fixersOf, filteredBy, toAddressQuery }
}

const byId = new Map(entries.map((entry) => [entry.id, entry]))

function cardOf(id: ArticleId): Card | undefined {
  return byId.get(id)
}

/** The part of the service an article depends on. */
function componentOf(id: ArticleId): Component | undefined {
  return byId.get(id)?.component
}

/** Who can usually fix it; nobody for what is no error. */
function fixersOf(id: ArticleId): Fixer[] {
  const entry = byId.get(id)
  return entry && isError(entry) ? entry.fixedBy : []
}

/** Whether the filters let an article through. */
function filteredBy(filters: Filters): (id: ArticleId) => boolean {
  const fitting = new Set(entries.filter((entry) => matchesFilters(entry, filters)).map(({ id }) => id))
  return (id) => fitting.has(id)
}
