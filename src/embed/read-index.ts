import type { ArticleId } from '../content-model/types'
import { unpack, type Packed } from '../content-model/messages'
import type { SearchData, SearchedEntry } from '../search/ranker'

/** `embed/index.json`. It is of the same deploy as the engine, and of one shape with it. */
export interface EmbedIndex {
  version: 2
  entries: Packed<SearchedEntry>[]
  data: SearchData
}

const ID = /^(?:errors|guides|faq)\/[a-z0-9-]+$/
const LISTS_OF_ENTRY = ['codes', 'messages', 'aliases', 'sources']
const TEXTS_OF_ENTRY = ['slug', 'title', 'summary']

/**
 * Reads `embed/index.json`. Checked by hand, and no deeper than what leads to an address or a crash: a schema
 * library would make the script a portal loads a fifth larger.
 *
 * @throws when the data is not of version 2; fields it does not know are passed over
 */
export function readIndex(index: unknown): { entries: SearchedEntry[]; data: SearchData } {
  if (!isIndex(index)) throw new Error('Not a search index')
  return { entries: index.entries.map(unpack), data: index.data }
}

function isIndex(index: unknown): index is EmbedIndex {
  if (!isRecord(index) || index.version !== 2 || !hasLists(index, ['entries'])) return false
  const { entries, data } = index
  return list(entries).every(isEntry) && isRecord(data) && hasTexts(data, ['idf', 'phrasings']) && isModel(data.model)
}

function isModel(model: unknown): boolean {
  return model === undefined || (isRecord(model) && hasLists(model, ['bias']) && hasTexts(model, ['rows']))
}

function isEntry(entry: unknown): boolean {
  return isRecord(entry) && isId(entry.id) && hasTexts(entry, TEXTS_OF_ENTRY) && hasLists(entry, LISTS_OF_ENTRY)
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
