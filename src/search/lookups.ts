import entries from 'virtual:catalogue'
import { matchesFilters } from '../content-model/filters'
import type { Provider } from './search'

const byId = new Map(entries.map((entry) => [entry.id, entry]))

export const cardOf: Provider['cardOf'] = (id) => byId.get(id)

export const filteredBy: Provider['filteredBy'] = (filters) => {
  const fitting = new Set(entries.filter((entry) => matchesFilters(entry, filters)).map(({ id }) => id))
  return (id) => fitting.has(id)
}
