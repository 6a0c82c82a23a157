import entries from 'virtual:catalogue'
import { fuzzyIndex, known } from 'virtual:fuzzy-index'
import data from 'virtual:search-data'
import { toAddressQuery } from './address-query'
import { createFuzzy } from './fuzzy'
import { cardOf, filteredBy } from './lookups'
import { languageOf } from './query-language'
import { prepareSearchIn, type Provider } from './search'

/** Half of what search has learned. Not asked for earlier, or what is read meanwhile would come later. */
const model = import('virtual:search-model')

/** The search over this site's content, and what its results are drawn from: a chunk of its own. */
export async function loadSearch(): Promise<Provider> {
  const search = await prepareSearchIn(
    entries,
    data,
    createFuzzy(known, fuzzyIndex),
    model.then((module) => module.default),
  )
  return {
    find: (query, { typing, filters } = {}) => search.find(query, typing, filters && filteredBy(filters)),
    cardOf,
    filteredBy,
    toAddressQuery,
    languageOf,
  }
}
