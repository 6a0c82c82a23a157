import { withoutHoles } from '../../../src/text/analyze'
import type { SearchedEntry } from './search-data'
import { SETTINGS } from './settings'
import type { ArticleId } from '../../../src/content-model/types'
import type { Lesson } from './train'

/** What the model learns from. */
export interface Sources {
  entries: SearchedEntry[]
  /** The words of each body, one line for each block. */
  texts: Record<ArticleId, string>
  /** How people ask for each article, in any language. */
  phrasings: Record<ArticleId, string[]>
  /** What people ask that no article answers. */
  offTopic: string[]
}

/** Shorter pieces of a body are headings and labels. */
const SHORTEST_SENTENCE = 20

/** Every text that says what an article is about, and what none is about. */
export function lessonsOf({ entries, texts, phrasings, offTopic }: Sources): Lesson[] {
  const weights = SETTINGS.lessons
  const own = entries.flatMap(({ id, title, summary, messages, aliases }) => {
    const as = (weight: number) => (text: string) => ({ id, text, weight })
    const sentences = (texts[id] ?? '').split(/[\n.]/).filter((sentence) => sentence.length > SHORTEST_SENTENCE)
    return [
      as(weights.title)(title),
      as(weights.summary)(summary),
      ...messages.map(({ text }) => withoutHoles(text)).map(as(weights.message)),
      ...aliases.map(as(weights.alias)),
      ...(phrasings[id] ?? []).map(as(weights.phrasing)),
      ...sentences.map(as(weights.body)),
    ]
  })
  return [...own, ...offTopic.map((text) => ({ text, weight: weights.offTopic }))]
}
