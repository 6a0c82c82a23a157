import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allWordings } from '../../content-model/messages'
import type { ArticleId } from '../../content-model/types'
import { type Features, featuresOf, type Idf, idfOf } from '../../search/features'
import { readIdf, writeIdf } from '../../search/model'
import { type SearchData, type SearchedEntry, textsOf } from '../../search/ranker'
import { LEARNING, SETTINGS } from '../../search/settings'
import { withoutHoles, wordsIn } from '../../text/analyze'
import { CACHE } from '../files'
import type { Phrasing } from './phrasings'
import { language as siteLanguage } from './places'
import type { Content } from './load'
import { type Example, trainModel } from './train-model'

/** What the search learns from. */
export interface SearchSources {
  entries: SearchedEntry[]
  /** How people ask for each article, in any language. */
  phrasings: Record<ArticleId, Phrasing[]>
  /** The language of the site. */
  language: string
  /** What people ask that no article answers. */
  offTopic: string[]
  /** What the product is called, and the products of other makers. */
  names?: { own: string; others: string[] }
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
export function fingerprint({ entries, phrasings, offTopic, language: own, names }: SearchSources): string {
  const { buckets, letters, shares } = SETTINGS
  const settings = { buckets, letters, shares, ...LEARNING }
  const read = [
    VERSION,
    settings,
    entries.map((entry) => [entry.id, ...textsOf(entry)]),
    phrasings,
    offTopic,
    own,
    names,
  ]
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 20)
}

/** Learns what the ranker needs. The same sources give the same data. */
export function learnSearchData(sources: SearchSources): SearchData {
  const { entries, phrasings, offTopic, names } = sources
  const examples = examplesOf(sources)
  const idf = writeIdf(idfOf(examples.map(({ text }) => text)))
  const most = Math.ceil(LEARNING.passages / Math.max(1, entries.length))
  const frequencies = readIdf(idf)
  const chosen = entries.map(({ id }) => {
    const textsIn = (isOwn: boolean) =>
      (phrasings[id] ?? []).filter(({ language }) => (language === sources.language) === isOwn).map(({ text }) => text)
    // Most people ask in the language of the site.
    const first = choosePassages(textsIn(true), Math.round(most * LEARNING.ownPassages), frequencies)
    return [...first, ...choosePassages(textsIn(false), most - first.length, frequencies)]
  })
  return {
    idf,
    model: entries.length > MOST_ARTICLES_TRAINED ? undefined : trainModel(examples, entries.length + 1, idf),
    phrasings: [...chosen, choosePassages(offTopic, LEARNING.offTopicPassages, frequencies)].map(toLines).join('\n\n'),
    names: names && { own: names.own, others: names.others.join('\n') },
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
  const weights = LEARNING.examples
  const examples = entries.flatMap((entry, own) => {
    const { id, title, summary, aliases } = entry
    const as = (weight: number) => (text: string) => ({ text, own, weight })
    return [
      as(weights.title)(title),
      as(weights.summary)(summary),
      ...allWordings(entry)
        .map(({ text }) => withoutHoles(text))
        .map(as(weights.message)),
      ...aliases.map(as(weights.alias)),
      ...(phrasings[id] ?? []).map(({ text }) => text).map(as(weights.phrasing)),
    ]
  })
  return [...examples, ...offTopic.map((text) => ({ text, own: entries.length, weight: weights.offTopic }))]
}

/** What the search of a site learns from. @param language of the content, that of the site without it */
export function searchSources({ articles, asked, makers, site }: Content, language = siteLanguage): SearchSources {
  // Names that end in punctuation, such as a colon, are for pastes only.
  const isName = (name: string) => /[\p{L}\p{N}]$/u.test(name)
  const others = [...new Set(makers.flatMap(({ marks }) => (marks.names ?? []).filter(isName)))]
  const names = { own: site.product, others: others.toSorted() }
  return { entries: articles.map(({ entry }) => entry), ...asked, language, names }
}

/** The features of a text with length 1, each bucket once. */
type Vector = Features

/**
 * Chooses the most varied of several texts: the most central one first, then always the one that is least like those
 * already chosen (greedy k-center). All of them where they are no more than asked for.
 */
function choosePassages(texts: string[], most: number, idf: Idf): string[] {
  if (texts.length <= most) return texts
  const vectors = texts.map((text) => toVector(text, idf))
  const nearest = new Float64Array(texts.length)
  // What is compared with the others is laid out in full, so that nothing has to be looked up.
  const last = new Float64Array(SETTINGS.buckets)
  const chosen: number[] = []
  let next = mostCentral(vectors)
  while (chosen.length < most) {
    chosen.push(next)
    const vector = vectors[next]
    if (vector) add(last, vector)
    for (let at = 0; at < vectors.length; at += 1) {
      const near = similarity(vectors[at] ?? NOTHING, last)
      if (near > (nearest[at] ?? 0)) nearest[at] = near
    }
    nearest[next] = Infinity
    if (vector) for (const bucket of vector.buckets) last[bucket] = 0
    next = leastOf(nearest)
  }
  return chosen.toSorted((a, b) => a - b).flatMap((at) => texts[at] ?? [])
}

const NOTHING: Vector = { buckets: new Uint16Array(), values: new Float64Array() }

/** The place of the first of the smallest numbers. */
function leastOf(numbers: Float64Array): number {
  let least = 0
  for (let at = 1; at < numbers.length; at += 1) if ((numbers[at] ?? 0) < (numbers[least] ?? 0)) least = at
  return least
}

function mostCentral(vectors: Vector[]): number {
  const sum = new Float64Array(SETTINGS.buckets)
  for (const vector of vectors) add(sum, vector)
  const near = vectors.map((vector) => similarity(vector, sum))
  return near.indexOf(Math.max(...near))
}

function add(sum: Float64Array, { buckets, values }: Vector): void {
  for (const [at, bucket] of buckets.entries()) sum[bucket] = (sum[bucket] ?? 0) + (values[at] ?? 0)
}

function toVector(text: string, idf: Idf): Vector {
  const { buckets, values } = featuresOf(wordsIn(text), idf)
  const vector = new Map<number, number>()
  for (const [at, bucket] of buckets.entries()) vector.set(bucket, (vector.get(bucket) ?? 0) + (values[at] ?? 0))
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  return {
    buckets: Uint16Array.from(vector.keys()),
    values: Float64Array.from(vector.values(), (value) => value / length),
  }
}

function similarity({ buckets, values }: Vector, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < buckets.length; at += 1) sum += (values[at] ?? 0) * (other[buckets[at] ?? 0] ?? 0)
  return sum
}
