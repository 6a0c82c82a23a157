import entries from 'virtual:catalogue'
import { fuzzyIndex, known } from 'virtual:fuzzy-index'
import data from 'virtual:search-data'
import { toAddressQuery } from './address-query'
import { createFuzzy } from './fuzzy'
import { cardOf, filteredBy } from './lookups'
import { languageOf } from './query-language'
import { prepareSearchIn, type Provider } from './search'

/**
 * The search over this site's content, and what its results are drawn from: a chunk of its own.
 *
 * @throws when the rest of what search has learned cannot be loaded; asking again tries again
 */
export async function loadSearch(): Promise<Provider> {
  // Half of what search has learned: asked for before the texts are read, so that it arrives meanwhile.
  const model = import('virtual:search-model').then((module) => module.default)
  // A failure is told by whoever awaits the model; without this, a browser would report it before.
  model.catch(() => undefined)
  const search = await prepareSearchIn(entries, data, createFuzzy(known, fuzzyIndex), model)
  return {
    find: (query, { typing, filters } = {}) => search.find(query, typing, filters && filteredBy(filters)),
    cardOf,
    filteredBy,
    toAddressQuery,
    languageOf,
  }
}
