import type { Author } from '../content-model/messages'
import type { Vocabulary } from '../content-model/types'
import { wordsIn } from '../text/analyze'
import type { ReadBodies } from './bodies'
import { fieldsOfArticles } from './fields'
import { createLexicon, type Lexicon, type Terms } from './lexicon'
import { readEntry, type PhraseKind, type Read, type SearchedEntry } from './read-entry'
import type { Steps } from '../text/slices'
import { createSpeller, type FindSimilar, type Speller } from './spelling'

/** Everything the index is built from; in the browser it comes from the content modules. */
export interface SearchData extends ReadBodies {
  entries: SearchedEntry[]
  vocabulary: Vocabulary
  product: string
  /** The product's domains, whose addresses people paste. */
  hosts: string[]
  /** Article ids of the commonest errors: of equals, they come first. */
  commonest: string[]
}

/** A title, a message, an alias, a summary, or the address of a source: the short texts an article is known by. */
export interface Phrase {
  entry: number
  kind: PhraseKind
  text: string
  author?: Author
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

/**
 * Builds the index, a short step at a time.
 *
 * @param findSimilar proposes corrections of mistyped words
 */
export function* indexSteps(data: SearchData, findSimilar: FindSimilar): Steps<SearchIndex> {
  const written = data.words.split(' ')
  const lexicon = createLexicon(data.vocabulary, data.product, written)
  yield
  const read: Read[][] = []
  for (const entry of data.entries) {
    read.push(readEntry(lexicon, entry))
    yield
  }
  const fieldsOf = yield* fieldsOfArticles(read, data)
  const reachOf = new Map([...fieldsOf].map(([term, fields]) => [term, reach(fields)]))
  const { same, tasks, trouble } = data.vocabulary
  const meant = wordsIn([...same.flat(), ...tasks, ...trouble].join(' ')).map(({ word }) => word)
  yield
  const speller = createSpeller([...written, ...meant, ...lexicon.stop], findSimilar)
  yield
  return {
    entries: data.entries,
    lexicon,
    speller,
    ...(yield* indexPhrases(read, (terms) => informationOf(reachOf, data.entries.length, terms))),
    fieldsOf,
    reachOf,
    addresses: addressesOf(data.hosts),
    address: data.vocabulary.address,
    commonest: new Set(data.commonest),
  }
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

type Phrases = Pick<SearchIndex, 'phrases'> & { spotsOf: Map<string, number[]> }

function* indexPhrases(articles: Read[][], inform: (terms: Terms) => number): Steps<Phrases> {
  const made: Phrases = { phrases: [], spotsOf: new Map() }
  for (const [entry, texts] of articles.entries()) {
    for (const text of texts) addPhrase(made, entry, text, inform)
    yield
  }
  return made
}

function addPhrase(
  { phrases, spotsOf }: Phrases,
  entry: number,
  { kind, text, author, places }: Read,
  inform: (terms: Terms) => number,
): void {
  if (!kind) return
  let total = 0
  for (const terms of places) {
    const weight = inform(terms)
    total += weight
    for (const term of terms) append(spotsOf, term, phrases.length, weight)
  }
  phrases.push({ entry, kind, text, author, places, total })
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
