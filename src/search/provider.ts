import type { Filters } from '../content-model/filters'
import type { ArticleId, Card, Component, Fixer } from '../content-model/types'
import type { Found } from './search'

/**
 * The search of this site, whichever engine is behind it: `search` in `content/site.yaml` chooses. Pasted texts are
 * recognized before it, and codes are exact with each.
 */
export interface Provider {
  /**
   * @param query what was typed or pasted, of any length
   * @param asked.typing the last word may be unfinished
   * @returns at once, or later from an engine that works aside; rejects when a part of it cannot be loaded
   */
  find: (query: string, asked?: { typing?: boolean; filters?: Filters }) => Found | Promise<Found>
  /** What is known of an article that was found or recognized. */
  cardOf: (id: ArticleId) => Card | undefined
  componentOf: (id: ArticleId) => Component | undefined
  fixersOf: (id: ArticleId) => Fixer[]
  /** Whether the filters let an article through. */
  filteredBy: (filters: Filters) => (id: ArticleId) => boolean
  toAddressQuery: (text: string) => string
}
