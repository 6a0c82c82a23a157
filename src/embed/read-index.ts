import { unpack, type Packed } from '../content-model/messages'
import type { SearchData, SearchedEntry } from '../search/ranker'

/** `embed/index.json`. It is of the same deploy as the engine, and of one shape with it. */
export interface EmbedIndex {
  version: 2
  entries: Packed<SearchedEntry>[]
  data: SearchData
}

const ID = /^(?:errors|guides|faq)\/[a-z0-9-]+$/

/**
 * Reads `embed/index.json`. Checked are the version, what becomes an address, and what would be misread silently; what is
 * wrong beyond that throws where it is used. A schema library would make the script a portal loads a fifth larger.
 *
 * @throws when the data is not of version 2; fields it does not know are passed over
 */
export function readIndex(index: unknown): { entries: SearchedEntry[]; data: SearchData } {
  const { version, entries, data } = index as EmbedIndex
  if (version !== 2 || !entries.every(isEntry)) throw new Error('Not a search index')
  return { entries: entries.map(unpack), data }
}

function isEntry({ id, codes, messages, aliases, sources }: EmbedIndex['entries'][number]): boolean {
  return ID.test(id) && [codes, messages, aliases, sources].every(Array.isArray)
}
