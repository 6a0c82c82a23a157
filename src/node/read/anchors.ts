import { FRAME } from '../../content-model/sections'
import type { Article } from './read-article'

/**
 * The ids on an article's page that a link may lead to: its headings, its steps, and the sections around its body
 * that have something to show.
 */
export function anchorsOf({ entry, facts }: Pick<Article, 'entry' | 'facts'>): Set<string> {
  const around = [
    ...(entry.messages.length > 0 ? [FRAME.message.id] : []),
    ...(entry.related.length > 0 ? [FRAME.related.id] : []),
    FRAME.sources.id,
  ]
  return new Set([...[...facts.headings, ...facts.steps].map(({ id }) => id), ...around])
}
