import type { Audience, Entry, Fixer, Kind, Topic } from './types'
import { AUDIENCES, FIXERS, KINDS, TOPICS } from './enums'

/** The filters of a list of articles, as in its address. */
export interface Filters {
  topic?: Topic
  audience?: Audience
  fixedBy?: Fixer
  kind?: Kind
}

/** Reads the filters in an address; unknown words are ignored. */
export function parseFilters(query: URLSearchParams): Filters {
  return {
    topic: TOPICS.find((known) => known === query.get('topic')),
    audience: AUDIENCES.find((known) => known === query.get('audience')),
    fixedBy: FIXERS.find((known) => known === query.get('fixedBy')),
    kind: KINDS.find((known) => known === query.get('kind')),
  }
}

/** The filters in the current address, which may be newer than those on screen: a second choice must not undo the first. */
export function filtersNow(): Filters {
  return parseFilters(new URLSearchParams(window.location.search))
}

/** Whether an article passes the filters. Guides and FAQ have no topic, kind or fixer, so only errors pass those filters. */
export function matchesFilters(entry: Entry, { topic, audience, fixedBy, kind }: Filters): boolean {
  return (
    (!topic || ('topic' in entry && entry.topic === topic)) &&
    (!audience || entry.audience.includes(audience)) &&
    (!fixedBy || ('fixedBy' in entry && entry.fixedBy.includes(fixedBy))) &&
    (!kind || ('kind' in entry && entry.kind === kind))
  )
}
