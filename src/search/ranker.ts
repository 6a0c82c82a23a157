import { allWordings } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import { withoutHoles, type Word, wordsIn, wordsInLine } from '../text/analyze'
import { asksFor, type CodesAsked, readCodes, spellInDigits } from '../text/codes'
import type { Steps } from '../text/slices'
import { type Coverage, createCoverage } from './coverage'
import { featuresOf, type Idf } from './features'
import type { Fuzzy } from './fuzzy'
import { createModel, type Model, readIdf } from './model'
import { readPassages, type Resemblance } from './passages'
import { SETTINGS } from './settings'

/** What the ranker reads of an article. */
export type SearchedEntry = Pick<
  Entry,
  'id' | 'slug' | 'title' | 'summary' | 'codes' | 'messages' | 'aliases' | 'meanings' | 'shown'
> & {
  sources: readonly { url?: string }[]
}

/** What the build learns for the ranker (`src/node/read/search-data.ts`). */
export interface SearchData {
  /** The inverse document frequency of each bucket, as `writeIdf` writes it. */
  idf: string
  /** Absent from catalogues that are too large for one. */
  model?: Model
  /** How people ask: a line each, an empty line after those of each article, what no article answers last. */
  phrasings: string
  names?: Names
}

/** An article that may answer a query. */
export interface Ranked {
  /** Its place in the catalogue. */
  entry: number
  score: number
  /** The codes asked for that the article carries. */
  codes: number[]
}

/** What speaks for the first article and for none: numbers from 0 to 1, except `carried`, which grows with the query. */
export type Evidence = Omit<typeof SETTINGS.sureness, 'constant'>

export interface Ranking {
  /** Best first. A code by itself leaves only the articles that carry it. */
  sorted: Ranked[]
  /** How sure the first one is, as log-odds. */
  sureness: number
  evidence: Evidence
  asked: CodesAsked
  /** Nothing is asked but codes. */
  isCodeAlone: boolean
  /** Another maker's product that the query names. */
  other?: string
}

export interface Ranker {
  /**
   * @param query not the whole of a long paste, whose codes alone take time
   * @param typing the last word or code may be unfinished
   */
  rank: (query: string, typing?: boolean) => Ranking
  /** How distinctive a word is, from 0 (in many texts, such as the product's name) to 1. */
  weightOf: (word: Word) => number
}

/** A query beyond this adds nothing but time. */
const MOST_WORDS = 120
/** "50" on the way to 503 asks for all that begin so, and so does a first digit alone. */
const UNFINISHED_CODE = /(?<![\p{L}\p{N}.])([1-5]\d)$/u
const FIRST_DIGIT = /^\s*([1-5])$/
/** Words beside a code that ask nothing more. */
const CODE_WORDS = new Set(['error', 'errors', 'code', 'http', 'status'])
/** Words rarer than this (from 0 to 1) count; the others are in too many passages. */
const COMMON = 1 / 3

/** What is read of all texts before a query can be answered. */
interface Texts {
  idf: Idf
  resemblance: Resemblance
  coverage: Coverage
}

/** Reads what articles are known by and how people ask for them, a short step at a time. */
export function* readTexts(entries: readonly SearchedEntry[], data: Omit<SearchData, 'model'>): Steps<Texts> {
  const idf = readIdf(data.idf)
  const asked = data.phrasings.split('\n\n')
  const owners: Word[][][] = []
  // What no article answers comes last.
  for (const [at, lines] of asked.entries()) {
    const phrasings = lines.split('\n').filter(Boolean).map(wordsInLine)
    const entry = entries[at]
    owners.push(entry ? [...textsOf(entry).map(wordsIn), ...phrasings] : phrasings)
    yield
  }
  const resemblance = yield* readPassages(owners, idf)
  return { idf, resemblance, coverage: yield* createCoverage(owners) }
}

/** Prepares the ranker a short step at a time; see `rankerOf`. */
export function* createRanker(entries: readonly SearchedEntry[], data: SearchData, fuzzy?: Fuzzy): Steps<Ranker> {
  return rankerOf(entries, yield* readTexts(entries, data), data, fuzzy)
}

/**
 * Makes the ranker. It scores an article by how likely the model finds it, how much its passages resemble the query, how near
 * Fuse finds its short texts, and whether it carries the codes that are asked for. Codes are exact: an article that carries
 * one comes before all that do not.
 *
 * @param fuzzy absent where Fuse is left out
 */
export function rankerOf(
  entries: readonly SearchedEntry[],
  { idf, resemblance, coverage }: Texts,
  { model, names }: Pick<SearchData, 'model' | 'names'>,
  fuzzy?: Fuzzy,
): Ranker {
  const weightOf: Ranker['weightOf'] = (word) => Math.max(0, (coverage.rarity(word) - COMMON) / (1 - COMMON))
  const namesIn = createOtherNames(names)
  const likelihood = model && createModel(model)

  const rank = (query: string, typing = false): Ranking => {
    const spelled = typing ? query.replace(FIRST_DIGIT, '$1xx').replace(UNFINISHED_CODE, '$1x') : query
    const asked = readCodes(spellInDigits(spelled))
    const words = wordsIn(query).slice(0, MOST_WORDS)
    const features = featuresOf(words, idf)
    const [likely, alike] = [likelihood?.(features), resemblance(features)]
    const covered = coverage.of(words, typing)
    const { adds, leastLikely } = SETTINGS
    const scored = entries.map(({ codes, slug }, entry): Ranked => {
      const matchingCodes = codes.filter((code) => asksFor(asked, code))
      const score =
        (likely ? adds.model * Math.log(Math.max(leastLikely, likely[entry] ?? 0)) : 0) +
        adds.passages * (alike[entry] ?? 0) +
        adds.covered * (covered.shares[entry] ?? 0) +
        (matchingCodes.length > 0 ? adds.code + adds.alone / (1 + covered.weight) : 0) +
        (asksFor(asked, Number(slug)) ? adds.name : 0)
      return { entry, codes: matchingCodes, score }
    })
    const ahead = scored.toSorted(bestFirst)
    const near = fuzzy?.nearness(
      query,
      ahead.slice(0, SETTINGS.fuzzyMost).map(({ entry }) => entry),
    )
    const sorted = ahead
      .map((one) => ({ ...one, score: one.score + adds.fuzzy * (near?.get(one.entry) ?? 0) }))
      .toSorted(bestFirst)
    const isCodeAlone = asksCodeAlone(asked, weightOf)
    const fitting = isCodeAlone ? sorted.filter(({ codes }) => codes.length > 0) : sorted
    const best = fitting[0]
    // What nothing here answers comes after the articles.
    const off = entries.length
    const first = best?.entry ?? off
    const share = covered.shares[first] ?? 0
    const named = namesIn(query, (word) => covered.has(first, word))
    const evidence: Evidence = {
      likely: likely?.[first] ?? 0,
      passages: alike[first] ?? 0,
      fuzzy: near?.get(first) ?? 0,
      code: scored.some(({ codes }) => codes.length > 0) ? 1 : 0,
      offLikely: likely?.[off] ?? 0,
      offPassages: alike[off] ?? 0,
      missing: covered.weight === 0 ? 0 : 1 - share,
      carried: covered.weight * share,
      elsewhere: named?.isElsewhere ? 1 : 0,
    }
    const sureness = best ? surenessOf(evidence) : -Infinity
    return { sorted: fitting, sureness, evidence, asked, isCodeAlone, other: named?.name }
  }
  return { rank, weightOf }
}

function bestFirst(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.entry - b.entry
}

/** The short texts an article is known by. */
export function textsOf(entry: SearchedEntry): string[] {
  const { title, summary, aliases, sources } = entry
  const addresses = sources.flatMap(({ url }) => url ?? [])
  return [title, summary, ...aliases, ...allWordings(entry).map(({ text }) => withoutHoles(text)), ...addresses]
}

function surenessOf(evidence: Evidence): number {
  const { constant, ...weights } = SETTINGS.sureness
  const names = Object.keys(weights) as (keyof Evidence)[]
  return names.reduce((sum, name) => sum + weights[name] * evidence[name], constant)
}

function asksCodeAlone({ codes, ranges, rest }: CodesAsked, weightOf: Ranker['weightOf']): boolean {
  if (codes.length + ranges.length === 0) return false
  return wordsIn(rest).every((word) => /^\d|^.$/u.test(word.word) || CODE_WORDS.has(word.word) || weightOf(word) === 0)
}

/** What the product is called, and the products of others that people use with it, a line each. */
export interface Names {
  own: string
  others: string
}

/** Another maker's product that a query names. */
interface Named {
  name: string
  /** The best article does not know the name, and the query does not name the product itself. */
  isElsewhere: boolean
}

/**
 * Finds the names of other makers' products in what people type, in upper or lower case. Of several the longest counts, and one
 * that the best article does not know before one that it does.
 *
 * @param names absent for a site that knows no others
 */
export function createOtherNames({ own: product, others }: Names = { own: '', others: '' }) {
  const own = wordsOf(product)
  const plain = others.split('\n').map((name) => ({ name, plain: wordsOf(name) }))
  const longestFirst = plain.filter(({ plain }) => plain !== '').toSorted((a, b) => b.plain.length - a.plain.length)
  return (query: string, isKnown: (word: Word) => boolean): Named | undefined => {
    const asked = ` ${wordsOf(query)} `
    const named = longestFirst.filter(({ plain }) => asked.includes(` ${plain} `))
    // A passage that writes a name with capitals inside ("NetBooks") has it as two words.
    const unknown = named.find(({ name, plain }) => !wordsIn(plain).every(isKnown) && !wordsIn(name).every(isKnown))
    const first = unknown ?? named[0]
    if (!first) return undefined
    const isOwnNamed = own !== '' && asked.includes(` ${own} `)
    return { name: first.name, isElsewhere: unknown !== undefined && !isOwnNamed }
  }
}

/** In lower case, so that capitals inside a name ("NetBooks") do not split it: few people type them. */
function wordsOf(text: string): string {
  return wordsIn(text.toLowerCase())
    .map(({ word }) => word)
    .join(' ')
}
