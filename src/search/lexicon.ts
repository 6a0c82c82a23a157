import type { Vocabulary } from '../catalog/types'
import { tokenize, type Token } from './analyze'
import { stem } from './stem'

/** One word of a text that matters to a searcher, with every term it can be found under. */
export interface Place {
  token: Token
  /** Its own stem first, then the compound it is part of, then the groups of equal meaning. */
  terms: string[]
}

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
}

interface Member {
  stems: string[]
  term: string
}

const SHORTEST_COMPOUND = 5

/**
 * @param product its name says nothing: every article is about it
 * @param texts where to look for compounds ("workflow" in one text, "work flow" in another)
 */
export function createLexicon(vocabulary: Vocabulary, product: string, texts: string[]): Lexicon {
  const members = new Map<string, Member[]>()
  vocabulary.same.forEach((group, index) => {
    for (const text of group) addMember(members, { stems: stemsOf(text), term: `=${index}` })
  })
  const written = wordsOf([...texts, ...vocabulary.same.flat()])
  const termsOf = (texts: string[]) =>
    new Set(
      wordsOf(texts).flatMap((word) => [
        stem(word),
        ...(members.get(stem(word)) ?? []).filter(isWord).map(({ term }) => term),
      ]),
    )
  return {
    stop: new Set(wordsOf([...vocabulary.stop, product])),
    trouble: termsOf(vocabulary.trouble),
    tasks: termsOf(vocabulary.tasks),
    members,
    compounds: new Set(written.filter((word) => word.length >= SHORTEST_COMPOUND)),
  }
}

function isWord({ stems }: Member): boolean {
  return stems.length === 1
}

function wordsOf(texts: string[]): string[] {
  return texts.flatMap((text) => tokenize(text).map(({ word }) => word))
}

function stemsOf(text: string): string[] {
  return tokenize(text).map((token) => token.stem)
}

function addMember(members: Map<string, Member[]>, member: Member): void {
  const first = member.stems[0]
  if (first !== undefined) members.set(first, [...(members.get(first) ?? []), member])
}

/** Reads the places of a text that matter: stop words are passed over, groups and compounds recognised. */
export function readPlaces(lexicon: Lexicon, tokens: Token[]): Place[] {
  const terms = tokens.map((token) => (lexicon.stop.has(token.word) ? [] : [token.stem]))
  let coveredTo = 0
  tokens.forEach((_, at) => {
    joinCompound(lexicon, tokens, at, terms)
    const members = longestMembers(lexicon, tokens, at)
    const end = at + (members?.[0]?.stems.length ?? 0)
    // "phone" in "phone number" is not a phone.
    if (!members || end <= coveredTo) return
    coveredTo = end
    for (const { term } of members) joinGroup(lexicon, tokens.slice(at, end), term, terms.slice(at, end))
  })
  return tokens.map((token, at) => ({ token, terms: terms[at] ?? [] })).filter((place) => place.terms.length > 0)
}

function joinCompound({ compounds, stop }: Lexicon, tokens: Token[], at: number, terms: string[][]): void {
  const one = tokens[at]
  const two = tokens[at + 1]
  if (!one || !two || !compounds.has(one.word + two.word)) return
  if ([one, two].some(({ word }) => word.length < 2 || stop.has(word))) return
  const joined = stem(one.word + two.word)
  terms[at]?.push(joined)
  terms[at + 1]?.push(joined)
}

function longestMembers({ members, stop }: Lexicon, tokens: Token[], at: number): Member[] | undefined {
  const first = tokens[at]
  const fitting = members
    .get(first?.stem ?? '')
    ?.filter(
      ({ stems }) =>
        stems.every((one, i) => tokens[at + i]?.stem === one) && (stems.length > 1 || !stop.has(first?.word ?? '')),
    )
  const longest = fitting?.reduce((most, { stems }) => Math.max(most, stems.length), 0)
  return fitting?.filter(({ stems }) => stems.length === longest)
}

function joinGroup({ stop }: Lexicon, covered: Token[], term: string, terms: string[][]): void {
  const telling = terms.filter((_, i) => !stop.has(covered[i]?.word ?? ''))
  for (const own of telling.length > 0 ? telling : terms.slice(0, 1)) {
    // "log in" is one thing: its "log" must not be found by "daily log".
    if (covered.length > 1 && stop.has(covered.at(-1)?.word ?? '')) own.length = 0
    own.push(term)
  }
}
