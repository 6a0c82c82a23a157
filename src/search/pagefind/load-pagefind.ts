import site from 'virtual:site'
import vocabulary from 'virtual:vocabulary'
import type { ArticleId } from '../../content-model/types'
import { toAddressQuery } from '../address-query'
import { languageOf } from '../query-language'
import type { Provider } from '../search'
import { isPaste } from '../../paste/paste-kind'
import { trustedScript } from '../../trusted-script'
import type { Question, Reply } from './engine'
import { createReader, readCard, toFound, type IndexedCard } from './question-and-answer'
// The import gives not the module but the address that the bundler gives it.
// oxlint-disable-next-line import/default
import workerUrl from './pagefind.worker.ts?worker&url'

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
    filteredBy: (filters) => lookups?.filteredBy(filters) ?? (() => true),
    toAddressQuery,
    languageOf,
  }
}

interface Waiting {
  resolve: (reply: Reply) => void
  reject: (error: Error) => void
}

/**
 * Starts the worker that searches, so that searching never blocks the page.
 *
 * @returns asks it a question; rejects when the worker or a part of the index cannot be loaded
 * @throws where the browser has no workers, or refuses this one
 */
function startAsking(): (question: Question) => Promise<Reply> {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply?: Reply; error?: string }>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.reply) asked?.resolve(data.reply)
    else asked?.reject(new Error(data.error))
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search couldn’t be loaded'))
    waiting.clear()
  })
  return (question) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, question })
    })
}
