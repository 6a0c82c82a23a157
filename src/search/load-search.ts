import entries from 'virtual:catalogue'
import bodies from 'virtual:search-bodies'
import site from 'virtual:site'
import vocabulary from 'virtual:vocabulary'
import { toAddressQuery } from './address-query'
import { fuseSimilar } from './fuse-similar'
import { cardOf, componentOf, filteredBy, fixersOf } from './lookups'
import type { Provider } from './provider'
import { prepareSearchIn } from './search'

/** The search over this site's content, and what its results are drawn from: a chunk of its own. */
export async function loadSearch(): Promise<Provider> {
  const { product, productHosts: hosts, commonest } = site
  const search = await prepareSearchIn({ ...bodies, entries, vocabulary, product, hosts, commonest }, fuseSimilar)
  return {
    find: (query, { typing, filters } = {}) => search.find(query, typing, filters && filteredBy(filters)),
    cardOf,
    componentOf,
    fixersOf,
    filteredBy,
    toAddressQuery,
  }
}
