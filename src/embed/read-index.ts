import type { ArticleId } from '../content-model/types'
import { unpack, type Packed } from '../content-model/messages'
import type { SearchData } from '../search/search-index'

/** `embed/index.json`. It is of the same deploy as the engine, and of one shape with it. */
export type EmbedIndex = Omit<SearchData, 'entries'> & { version: 1; entries: Packed<SearchData['entries'][number]>[] }

const ID = /^(?:errors|guides|faq)\/[a-z0-9-]+$/
const LISTS = ['entries', 'bodies', 'hosts', 'commonest']
const LISTS_OF_ENTRY = ['codes', 'messages', 'aliases', 'sources']
const TEXTS_OF_ENTRY = ['slug', 'title', 'summary']

/**
 * Reads `embed/index.json`. Checked by hand, and no deeper than what leads to an address or a crash: a schema
 * library would make the script a portal loads a fifth larger.
 *
 * @throws when the data is not of version 1; fields it does not know are passed over
 */
export function readIndex(data: unknown): SearchData {
  if (!isIndex(data)) throw new Error('Not a search index')
  return { ...data, entries: data.entries.map(unpack) }
}

function isIndex(data: unknown): data is EmbedIndex {
  if (!isRecord(data) || data.version !== 1 || !hasLists(data, LISTS)) return false
  const { vocabulary, entries, bodies } = data
  return (
    isRecord(vocabulary) &&
    hasLists(vocabulary, ['same', 'stop', 'trouble', 'tasks']) &&
    hasTexts(vocabulary, ['address']) &&
    hasTexts(data, ['words', 'product']) &&
    list(entries).every(isEntry) &&
    list(bodies).every(Array.isArray)
  )
}

function isEntry(data: unknown): boolean {
  return isRecord(data) && isId(data.id) && hasTexts(data, TEXTS_OF_ENTRY) && hasLists(data, LISTS_OF_ENTRY)
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}

function isId(data: unknown): data is ArticleId {
  return typeof data === 'string' && ID.test(data)
}

function hasTexts(data: Record<string, unknown>, names: string[]): boolean {
  return names.every((name) => typeof data[name] === 'string')
}

function hasLists(data: Record<string, unknown>, names: string[]): boolean {
  return names.every((name) => Array.isArray(data[name]))
}

function list(data: unknown): unknown[] {
  return Array.isArray(data) ? data : []
}
