import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleId } from '../../../content-model/types'
import { readIdf } from '../../../search/model'
import { textsOf, type SearchData, type SearchedEntry } from '../../../search/ranker'
import { SETTINGS } from '../../../search/settings'
import { withoutHoles, wordsIn } from '../../../text/analyze'
import { CACHE } from '../../cache'
import type { Content } from '../load'
import { choosePassages } from './choose-passages'
import { learnIdf, train, type Example } from './train'

/** What the search learns from. */
export interface SearchSources {
  entries: SearchedEntry[]
  /** How people ask for each article, in any language. */
  phrasings: Record<ArticleId, string[]>
  /** What people ask that no article answers. */
  offTopic: string[]
}

/** Training takes time with articles times examples; above this, the passages alone rank. */
const MOST_ARTICLES_TRAINED = 300
const FOLDER = join(CACHE, 'search')
/** Raise it when a change of the code changes what is learned. */
const VERSION = 1

/** Learns what the ranker needs, or takes it from the cache when nothing has changed since: training takes seconds. */
export function loadSearchData(sources: SearchSources): SearchData {
  const file = join(FOLDER, `${fingerprint(sources)}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SearchData
  const data = learnSearchData(sources)
  mkdirSync(FOLDER, { recursive: true })
  // The rename keeps a build that runs at the same time from reading half of it.
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(data))
  renameSync(draft, file)
  return data
}

/** Changes with whatever the search learns from, and with how it does. */
export function fingerprint({ entries, phrasings, offTopic }: SearchSources): string {
  const { buckets, letters, shares, training, examples, passages } = SETTINGS
  const settings = { buckets, letters, shares, training, examples, passages }
  const read = [VERSION, settings, entries.map((entry) => [entry.id, ...textsOf(entry)]), phrasings, offTopic]
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 20)
}

/** Learns what the ranker needs. The same sources give the same data. */
export function learnSearchData(sources: SearchSources): SearchData {
  const { entries, phrasings, offTopic } = sources
  const examples = examplesOf(sources)
  const idf = learnIdf(examples.map(({ text }) => text))
  const most = Math.ceil(SETTINGS.passages / Math.max(1, entries.length))
  const frequencies = readIdf(idf)
  const chosen = entries.map(({ id }) => choosePassages(phrasings[id] ?? [], most, frequencies))
  return {
    idf,
    model: entries.length > MOST_ARTICLES_TRAINED ? undefined : train(examples, entries.length + 1, idf),
    phrasings: [...chosen, offTopic].map(toLines).join('\n\n'),
  }
}

/** Only the words count, and sorted lines compress better. */
function toLines(texts: string[]): string {
  const lines = texts.map((text) =>
    wordsIn(text)
      .map(({ word }) => word)
      .join(' '),
  )
  return lines.filter(Boolean).toSorted().join('\n')
}

/** Every text that says what an article is about, and what none is about. */
function examplesOf({ entries, phrasings, offTopic }: SearchSources): Example[] {
  const weights = SETTINGS.examples
  const examples = entries.flatMap(({ id, title, summary, messages, aliases }, own) => {
    const as = (weight: number) => (text: string) => ({ text, own, weight })
    return [
      as(weights.title)(title),
      as(weights.summary)(summary),
      ...messages.map(({ text }) => withoutHoles(text)).map(as(weights.message)),
      ...aliases.map(as(weights.alias)),
      ...(phrasings[id] ?? []).map(as(weights.phrasing)),
    ]
  })
  return [...examples, ...offTopic.map((text) => ({ text, own: entries.length, weight: weights.offTopic }))]
}

/** What the search of a site learns from. */
export function searchSources({ articles, asked }: Content): SearchSources {
  return { entries: articles.map(({ entry }) => entry), phrasings: asked.phrasings, offTopic: asked.offTopic }
}
