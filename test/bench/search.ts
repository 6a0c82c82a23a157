import type { SearchSources } from '../../src/node/read/search-data'
import { createFuzzy, createFuzzyIndex } from '../../src/search/fuzzy'
import type { SearchData } from '../../src/search/ranker'
import { createSearch } from '../../src/search/search'
import { repeat, summarize, time, type Times } from './measure'

const TYPED = [
  'internal server error',
  'permission denied sorry',
  'app is not connected to this company',
  'refresh token invalid',
  'uplaod fails with timeuot',
  'cannot log in account locked',
  'how do I retry after 429',
  'mi cuenta esta bloqueada',
  'https://app.procore.com/123456/project/rfi/show/98765',
  '503',
]

/** The search of each key while these are typed, and how long the index takes to build. */
export function benchSearch(
  { entries }: Pick<SearchSources, 'entries'>,
  data: SearchData,
  rounds: number,
): { keystroke: Times; build: Times } {
  const index = createFuzzyIndex(entries)
  const build = () => createSearch(entries, data, createFuzzy(entries, index))
  const search = build()
  const keys = TYPED.flatMap((text) => Array.from(text, (_, end) => text.slice(0, end + 1)))
  // The code that runs in a browser has run before, too.
  for (const text of keys) search.find(text, true)
  const times = Array.from({ length: rounds }, () => keys.map((text) => time(() => search.find(text, true)))).flat()
  return { keystroke: summarize(times), build: summarize(repeat(3, build)) }
}
