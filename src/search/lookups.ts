import entries from 'virtual:catalogue'
import { isError } from '../content-model/catalogue'
import { matchesFilters, type Filters } from '../content-model/filters'
import type { ArticleId, Card, Component, Fixer } from '../content-model/types'

const byId = new Map(entries.map((entry) => [entry.id, entry]))

export function cardOf(id: ArticleId): Card | undefined {
  return byId.get(id)
}

/** The part of the service an article depends on. */
export function componentOf(id: ArticleId): Component | undefined {
  return byId.get(id)?.component
}

/** Who can usually fix it; nobody for what is no error. */
export function fixersOf(id: ArticleId): Fixer[] {
  const entry = byId.get(id)
  return entry && isError(entry) ? entry.fixedBy : []
}

/** Whether the filters let an article through. */
export function filteredBy(filters: Filters): (id: ArticleId) => boolean {
  const fitting = new Set(entries.filter((entry) => matchesFilters(entry, filters)).map(({ id }) => id))
  return (id) => fitting.has(id)
}
