import type { ArticleId, Entry, Vocabulary } from '../catalog/types'
import { withoutHoles, wordsIn, type Word } from './analyze'
import { createLexicon, termsOf, type Lexicon, type Terms } from './lexicon'
import { createSpeller, type Speller } from './spelling'

/** What the search reads of an article. */
export type SearchedEntry = Pick<
  Entry,
  'id' | 'slug' | 'title' | 'summary' | 'codes' | 'messages' | 'aliases' | 'sources'
>

/** Everything the index is built from; in the browser it comes from the content modules. */
export interface SearchData {
  entries: SearchedEntry[]
  /** The words of each body, by article id. */
  texts: Record<ArticleId, string>
  vocabulary: Vocabulary
  product: string
  /** The product's domains, whose addresses people paste. */
  hosts: string[]
  /** Article ids of the commonest errors: of equals, they come first. */
  commonest: string[]
}

export type PhraseKind = 'title' | 'message' | 'reason' | 'alias' | 'summary' | 'sentence' | 'source'

/** A title, a message, an alias, a summary, or the address of a source: the short texts an article is known by. */
export interface Phrase {
  entry: number
  kind: PhraseKind
  text: string
  /** The terms of its words, in order. */
  places: Terms[]
  /** How much all its words tell together. */
  total: number
}

export interface SearchIndex {
  entries: SearchedEntry[]
  lexicon: Lexicon
  speller: Speller
  phrases: Phrase[]
  /** Where each term stands: by turns the number of a phrase, and how much the word tells there. */
  spotsOf: ReadonlyMap<string, number[]>
  /** For each term by turns the number of an article that holds it, and the weight of the best field it stands in. */
  fieldsOf: ReadonlyMap<string, number[]>
  /** How many articles each term reaches; an article that only mentions it counts in part. */
  reachOf: ReadonlyMap<string, number>
  /** Finds addresses of the product's own pages in a text, damaged ones too. */
  addresses: RegExp
  /** What such an address asks, in words. */
  address: string
  commonest: ReadonlySet<string>
}

/** How much a word tells about an article, by where it stands. */
export const FIELD = { name: 1, summary: 0.7, body: 0.45, source: 0.3 }

const FIELD_OF: Record<PhraseKind, number> = {
  title: FIELD.name,
  message: FIELD.name,
  reason: FIELD.name,
  alias: FIELD.name,
  summary: FIELD.summary,
  sentence: FIELD.body,
  source: FIELD.source,
}

/** A message that is a name for programs: `PERMISSION_DENIED`, `invalid_grant`. */
const REASON = /^[A-Za-z]+(?:_[A-Za-z]+)+$/

/** Sentences of a body follow each other with or without a space. What is longer is code or a table. */
const SENTENCE_END = /(?<=[.!?])\s*(?=\p{Lu})|\n/u
const LONGEST_SENTENCE = 240

interface Text {
  entry: number
  text: string
  weight: number
  /** Absent for what is too long, or too little of a sentence, to be compared as a whole. */
  kind?: PhraseKind
}

/** A text with the terms of its words that matter, in order. */
type Read = Text & { places: Terms[] }

/** Builds the index: in the browser, out of data that is there anyway, rather than to load it as a file of its own. */
export function buildIndex(data: SearchData): SearchIndex {
  const texts = data.entries.flatMap((entry, number) => textsOf(entry, number, data.texts[entry.id] ?? ''))
  const words = texts.map(({ text }) => wordsIn(withoutHoles(text)))
  const written = writtenIn(words)
  const lexicon = createLexicon(data.vocabulary, data.product, written)
  const read = texts.map((text, number): Read => {
    const places = termsOf(lexicon, words[number] ?? []).filter((terms) => terms.length > 0)
    return { ...text, places }
  })
  const fieldsOf = indexFields(read)
  const reachOf = new Map([...fieldsOf].map(([term, fields]) => [term, reach(fields)]))
  const { same, tasks, trouble } = data.vocabulary
  const meant = wordsIn([...same.flat(), ...tasks, ...trouble].join(' ')).map(({ word }) => word)
  return {
    entries: data.entries,
    lexicon,
    speller: createSpeller([...written, ...meant, ...lexicon.stop]),
    ...indexPhrases(read, (terms) => informationOf(reachOf, data.entries.length, terms)),
    fieldsOf,
    reachOf,
    addresses: addressesOf(data.hosts),
    address: data.vocabulary.address,
    commonest: new Set(data.commonest),
  }
}

function writtenIn(texts: Word[][]): Set<string> {
  const written = new Set<string>()
  for (const words of texts) for (const { word } of words) written.add(word)
  return written
}

function textsOf(entry: SearchedEntry, number: number, body: string): Text[] {
  const of = (kind: PhraseKind) => (text: string) => ({ entry: number, text, kind, weight: FIELD_OF[kind] })
  const plain = (text: string, weight: number) => ({ entry: number, text, weight })
  return [
    of('title')(entry.title),
    ...entry.messages.map((text) => of(REASON.test(text) ? 'reason' : 'message')(text)),
    ...entry.aliases.map(of('alias')),
    of('summary')(entry.summary),
    ...entry.sources.flatMap(({ url }) => url ?? []).map(of('source')),
    plain([entry.slug, ...entry.codes].join(' '), FIELD.name),
    plain(entry.sources.map(({ name }) => name).join(' '), FIELD.source),
    ...body
      .split(SENTENCE_END)
      .map((text) => (text.length <= LONGEST_SENTENCE ? of('sentence')(text) : plain(text, FIELD.body))),
  ]
}

/** @param texts those of one article stand together */
function indexFields(texts: Read[]): Map<string, number[]> {
  const fieldsOf = new Map<string, number[]>()
  for (const { entry, weight, places } of texts)
    for (const terms of places)
      for (const term of terms) {
        const fields = fieldsOf.get(term)
        const last = fields ? fields.length - 2 : 0
        if (!fields) fieldsOf.set(term, [entry, weight])
        else if (fields[last] !== entry) fields.push(entry, weight)
        else if (weight > (fields[last + 1] ?? 0)) fields[last + 1] = weight
      }
  return fieldsOf
}

function reach(fields: number[]): number {
  let articles = 0
  for (let at = 1; at < fields.length; at += 2) articles += (fields[at] ?? 0) ** 2
  return articles
}

/**
 * How much a place tells: little when one of its terms reaches many articles, most when none does
 * (the inverse document frequency of BM25).
 */
export function informationOf(reachOf: ReadonlyMap<string, number>, articles: number, terms: Iterable<string>): number {
  let most = 0
  for (const term of terms) most = Math.max(most, reachOf.get(term) ?? 0)
  return Math.log(1 + (articles - most + 0.5) / (most + 0.5))
}

function indexPhrases(texts: Read[], inform: (terms: Terms) => number) {
  const phrases: Phrase[] = []
  const spotsOf = new Map<string, number[]>()
  for (const { entry, kind, text, places } of texts) {
    if (!kind) continue
    let total = 0
    for (const terms of places) {
      const weight = inform(terms)
      total += weight
      for (const term of terms) append(spotsOf, term, phrases.length, weight)
    }
    phrases.push({ entry, kind, text, places, total })
  }
  return { phrases, spotsOf }
}

function append(lists: Map<string, number[]>, key: string, phrase: number, weight: number): void {
  const list = lists.get(key)
  if (list) list.push(phrase, weight)
  else lists.set(key, [phrase, weight])
}

/** A page of the product has an address that goes on with a number, such as that of a company. */
function addressesOf(hosts: string[]): RegExp {
  const names = hosts.map((host) => host.replaceAll('.', '\\.')).join('|')
  return new RegExp(`(?:\\bhttps?[:\\\\/]*)?(?:[\\w-]+\\.)*(?:${names})[\\\\/]+\\d[^\\s"']*`, 'gi')
}
