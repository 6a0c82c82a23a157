import site from 'virtual:site'
import vocabulary from 'virtual:vocabulary'
import type { ArticleId } from '../../content-model/types'
import { toAddressQuery } from '../address-query'
import type { Provider } from '../provider'
import { isPaste } from '../../paste/use-pasting'
import { startAsking } from './ask-aside'
import { createReader } from './read-question'
import { readCard, toFound, type IndexedCard } from './to-found'

/** The search over an index in parts: a query loads those that its words need, however many articles there are. */
export async function loadSearch(): Promise<Provider> {
  const ask = startAsking()
  const readQuestion = createReader(vocabulary, site.product)
  const seen = new Map<ArticleId, IndexedCard>()
  let lookups: typeof import('../lookups') | undefined
  return {
    async find(query, { filters } = {}) {
      // What a paste is recognized as comes from the whole catalogue, and so does all that is shown of it.
      if (isPaste(query)) lookups ??= await import('../lookups')
      const question = readQuestion(query, filters)
      const reply = await ask(question)
      const cards = reply.cards.map(readCard)
      for (const card of cards) seen.set(card.id, card)
      return toFound(reply, cards, question)
    },
    cardOf: (id) => seen.get(id) ?? lookups?.cardOf(id),
    componentOf: (id) => seen.get(id)?.component ?? lookups?.componentOf(id),
    fixersOf: (id) => seen.get(id)?.fixedBy ?? lookups?.fixersOf(id) ?? [],
    filteredBy: (filters) => lookups?.filteredBy(filters) ?? (() => true),
    toAddressQuery,
  }
}
