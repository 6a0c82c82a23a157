import type { Vocabulary } from '../content-model/types'
import { wordsIn, type Token, type Word } from '../text/analyze'
import { stem } from '../text/stem'

/** One word of a text that matters to a searcher, with every term it can be found under. */
export interface Place {
  token: Token
  terms: Terms
}

/** A word's own stem first, then the compound it is part of, then the groups of equal meaning. */
export type Terms = readonly string[]

/** What is known of words before any article is read: which say nothing, and which mean the same. */
export interface Lexicon {
  stop: ReadonlySet<string>
  /** Terms of words and phrases that tell of trouble, in any language a group has them in. */
  trouble: ReadonlySet<string>
  tasks: ReadonlySet<string>
  /** Members of the groups, by the stem of their first word. */
  members: ReadonlyMap<string, Member[]>
  /** Words that are written in one somewhere, so that two words side by side can be recognised as one. */
  compounds: ReadonlySet<string>
  /** The terms of a word by itself: one list for all its uses. */
  ownTerms: (word: Word) => Terms
}

interface Member {
  stems: string[]
  term: string
}

/** The term of all words of a group. */
export function groupTerm(group: number): string {
  return `=${group}`
}

const SHORTEST_COMPOUND = 5
/** The catalogue has fewer; what people type could go on for ever. */
const MOST_REMEMBERED = 200_000
const NONE: Terms = []

/**
 * @param product its name says nothing: every article is about it
 * @param written all words of the texts, where compounds are looked for ("workflow" in one, "work flow" in another)
 */
export function createLexicon(vocabulary: Vocabulary, product: string, written: Iterable<string>): Lexicon {
  const members = new Map<string, Member[]>()
  vocabulary.same.forEach((group, index) => {
    for (const text of group) addMember(members, { stems: stemsOf(text), term: groupTerm(index) })
  })
  const termsOf = (texts: string[]) =>
    new Set(
      writtenIn(texts).flatMap((word) => [
        stem(word),
        ...(members.get(stem(word)) ?? []).filter(isWord).map(({ term }) => term),
      ]),
    )
  const stop = new Set(writtenIn([...vocabulary.stop, product]))
  const compounds = [...written, ...writtenIn(vocabulary.same.flat())]
  return {
    stop,
    trouble: termsOf(vocabulary.trouble),
    tasks: termsOf(vocabulary.tasks),
    members,
    compounds: new Set(compounds.filter((word) => word.length >= SHORTEST_COMPOUND)),
    ownTerms: rememberTerms(stop),
  }
}

function rememberTerms(stop: ReadonlySet<string>): Lexicon['ownTerms'] {
  const known = new Map<string, Terms>()
  return ({ word, stem }) => {
    const terms = known.get(word) ?? (stop.has(word) ? NONE : [stem])
    if (known.size < MOST_REMEMBERED) known.set(word, terms)
    return terms
  }
}

function isWord({ stems }: Member): boolean {
  return stems.length === 1
}

function writtenIn(texts: string[]): string[] {
  return texts.flatMap((text) => wordsIn(text).map(({ word }) => word))
}

function stemsOf(text: string): string[] {
  return wordsIn(text).map(({ stem }) => stem)
}

function addMember(members: Map<string, Member[]>, member: Member): void {
  const first = member.stems[0]
  if (first !== undefined) members.set(first, [...(members.get(first) ?? []), member])
}

/** Reads the places of a text that matter: stop words are passed over, groups and compounds recognised. */
export function readPlaces(lexicon: Lexicon, tokens: Token[]): Place[] {
  const terms = termsOf(lexicon, tokens)
  return tokens.map((token, at) => ({ token, terms: terms[at] ?? NONE })).filter((place) => place.terms.length > 0)
}

/** The terms of each word; none for a word that says nothing where it stands. */
export function termsOf(lexicon: Lexicon, words: readonly Word[]): Terms[] {
  const terms = words.map(lexicon.ownTerms)
  let coveredTo = 0
  for (let at = 0; at < words.length; at += 1) {
    joinCompound(lexicon, words, at, terms)
    const members = longestMembers(lexicon, words, at)
    const end = at + (members?.[0]?.stems.length ?? 0)
    // "phone" in "phone number" is not a phone.
    if (!members || end <= coveredTo) continue
    coveredTo = end
    for (const { term } of members) joinGroup(lexicon, words, { at, end, term }, terms)
  }
  return terms
}

function joinCompound({ compounds, stop }: Lexicon, words: readonly Word[], at: number, terms: Terms[]): void {
  const one = words[at]
  const two = words[at + 1]
  if (!one || !two || one.word.length < 2 || two.word.length < 2 || stop.has(one.word) || stop.has(two.word)) return
  const word = one.word + two.word
  if (!compounds.has(word)) return
  const joined = stem(word)
  terms[at] = [...(terms[at] ?? NONE), joined]
  terms[at + 1] = [...(terms[at + 1] ?? NONE), joined]
}

function longestMembers({ members, stop }: Lexicon, words: readonly Word[], at: number): Member[] | undefined {
  const first = words[at]
  const fitting = members
    .get(first?.stem ?? '')
    ?.filter(
      ({ stems }) =>
        stems.every((one, i) => words[at + i]?.stem === one) && (stems.length > 1 || !stop.has(first?.word ?? '')),
    )
  const longest = fitting?.reduce((most, { stems }) => Math.max(most, stems.length), 0)
  return fitting?.filter(({ stems }) => stems.length === longest)
}

interface Covered {
  at: number
  end: number
  term: string
}

function joinGroup({ stop }: Lexicon, words: readonly Word[], { at, end, term }: Covered, terms: Terms[]): void {
  const isStop = (place: number) => stop.has(words[place]?.word ?? '')
  const covered = Array.from({ length: end - at }, (_, index) => at + index)
  const telling = covered.filter((place) => !isStop(place))
  // "log in" is one thing: its "log" must not be found by "daily log".
  const isOneThing = covered.length > 1 && isStop(end - 1)
  for (const place of telling.length > 0 ? telling : [at])
    terms[place] = isOneThing ? [term] : [...(terms[place] ?? NONE), term]
}
