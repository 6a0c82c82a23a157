import { asksFor, type CodesAsked, SMALLEST_ERROR } from '../../text/codes'
import type { Filters } from '../../content-model/filters'

/** What this app uses of the script that Pagefind writes beside its index. */
export interface Pagefind {
  search: (words: string | null, options: { filters: Wanted }) => Promise<{ results: PagefindResult[] }>
  filters: () => Promise<Record<string, Record<string, number>>>
}

interface PagefindResult {
  id: string
  data: () => Promise<{ meta: Record<string, string> }>
}

type Wanted = Record<string, string | { any: string[] }>

export interface Question {
  /** Each word that matters, before the words that mean the same. */
  words: string[][]
  /** All that was typed as one word of the index; empty where it is no more than a word. */
  whole: string
  asked: Pick<CodesAsked, 'codes' | 'ranges'>
  filters: Pick<Filters, 'audience' | 'kind'>
}

export interface Reply {
  /** The articles, best first, each as the build wrote it into the index. */
  cards: string[]
  /** All codes that an article carries. */
  known: number[]
}

/** A page of results; each costs a request. */
const MOST_RESULTS = 12
const MOST_WORDS = 8

/**
 * Asks the index. What is called as the query says comes first. Codes are exact: who asks for one gets the articles
 * that carry it, and then what the words find.
 */
export async function askPagefind(pagefind: Pagefind, { words, whole, asked, filters }: Question): Promise<Reply> {
  const counts = (await pagefind.filters()).code ?? {}
  const known = Object.keys(counts).map(Number)
  const wanted: Wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value))
  const codes = known.filter((code) => asksFor(asked, code)).map(String)
  const coded = codes.length === 0 ? [] : await findCoded(pagefind, words, { ...wanted, code: { any: codes } })
  // A code that no article carries is answered with no article that happens to share a word.
  const isCode = codes.length > 0 || asked.codes.some((code) => code >= SMALLEST_ERROR)
  const others = words.length === 0 || isCode ? [] : await findWords(pagefind, words, wanted)
  const called = whole === '' ? [] : (await pagefind.search(whole, { filters: wanted })).results
  const best = unique([...called, ...coded, ...others]).slice(0, MOST_RESULTS)
  const cards = await Promise.all(best.map(async (result) => (await result.data()).meta.card ?? ''))
  return { cards, known }
}

/** Of the articles with the code those with the words first, then the others. */
async function findCoded(pagefind: Pagefind, words: string[][], filters: Wanted): Promise<PagefindResult[]> {
  const spoken = words.length === 0 ? [] : await findWords(pagefind, words, filters)
  const { results } = await pagefind.search(null, { filters })
  return [...spoken, ...results]
}

async function findWords(pagefind: Pagefind, words: string[][], filters: Wanted): Promise<PagefindResult[]> {
  const typed = words.flatMap(([word = '']) => word)
  const { results } = await pagefind.search(typed.join(' '), { filters })
  return results.length > 0 ? results : findSome(pagefind, words.slice(0, MOST_WORDS), filters)
}

/** Articles with at least half of the words, or words that mean the same; those with the most of them first. */
async function findSome(pagefind: Pagefind, words: string[][], filters: Wanted): Promise<PagefindResult[]> {
  const matches = new Map<string, { result: PagefindResult; words: number; rank: number }>()
  for (const meanings of words) {
    const lists = await Promise.all(meanings.map((word) => pagefind.search(word, { filters })))
    const found = unique(lists.flatMap(({ results }) => results))
    for (const [rank, result] of found.entries()) {
      const match = matches.get(result.id) ?? { result, words: 0, rank: 0 }
      matches.set(result.id, { result, words: match.words + 1, rank: match.rank + rank / found.length })
    }
  }
  return [...matches.values()]
    .filter((match) => match.words * 2 >= words.length)
    .toSorted((a, b) => b.words - a.words || a.rank - b.rank)
    .map(({ result }) => result)
}

function unique(results: PagefindResult[]): PagefindResult[] {
  const seen = new Set<string>()
  return results.filter(({ id }) => !seen.has(id) && seen.add(id))
}
