import type { ArticleId, Audience, Entry, Maker, ProductLinks, Retry } from '../../content-model/types'
import type { PasteContext } from '../../paste/read-paste'
import { createRanker, type Ranker } from '../../search/ranker'
import { inSlices } from '../../text/slices'
import { readIndex } from '../read-index'
import type { Known } from './choose'

/**
 * `embed/ticket.json`: what recognition needs in addition to `embed/index.json`, apart so that a portal that only
 * searches does not load it. Deployed together with the script that reads it.
 */
export interface TicketData {
  version: 1
  /** The product's domains. */
  hosts: string[]
  links?: ProductLinks
  makers: Maker[]
  /** The languages of the site, each in its own words; the first one is that of the site's base. */
  languages: { code: string; name: string }[]
  entries: Record<ArticleId, { audience: Audience[]; related: ArticleId[]; retry?: Retry }>
}

/** All that tickets are compared with, and the languages to choose from. */
export interface TicketKnowledge extends Known {
  languages: TicketData['languages']
}

/**
 * Puts the two files together. Like the index, the data is checked only for its version and for what becomes an
 * address; what else is wrong throws where it is used.
 *
 * @throws when one of them is not of the version that this script reads
 */
export function readKnowledge(index: unknown, data: unknown): TicketKnowledge {
  const { entries, data: learned } = readIndex(index)
  if (!isTicketData(data)) throw new Error('Not the data for tickets')
  const { hosts, links, makers, languages } = data
  const all = entries.map((entry) => {
    const { audience = [], related = [], retry } = data.entries[entry.id] ?? {}
    const more = { collection: entry.id.split('/')[0], audience, related }
    return retry === undefined ? { ...entry, ...more } : { ...entry, ...more, retry }
  })
  // These are the fields that recognition and search read. A test compares what they answer with the whole catalogue's.
  const context: PasteContext = { entries: all as unknown as Entry[], hosts, links, makers }
  let ranker: Promise<Ranker> | undefined
  return { context, ranker: () => (ranker ??= inSlices(createRanker(entries, learned))), languages }
}

function isTicketData(data: unknown): data is TicketData {
  if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1) return false
  const { hosts, makers, languages, entries } = data as Record<string, unknown>
  return [hosts, makers, languages].every(Array.isArray) && typeof entries === 'object' && entries !== null
}
