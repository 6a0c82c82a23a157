import { expect, test } from 'vitest'
import entries from 'virtual:catalogue'
import { fuzzyIndex, known } from 'virtual:fuzzy-index'
import learned from 'virtual:search-data'
import model from 'virtual:search-model'
import { readJudged } from '../../test/eval/judged'
import { pack } from '../content-model/messages'
import { createFuzzy } from '../search/fuzzy'
import { createSearch } from '../search/search'
import { createSuggest } from './engine'

const data = { ...learned, model }
const queries = readJudged('test/eval/queries.jsonl').map(({ query }) => query)

test('a portal, which does without Fuse, answers nearly all judged queries with the articles that the app puts first', async () => {
  const app = createSearch(entries, data, createFuzzy(known, fuzzyIndex))
  const suggest = await createSuggest({ version: 2, data, entries: entries.map(pack) })
  const first = (query: string) => {
    const { results, guesses } = app.find(query, true)
    return [...results, ...guesses][0]?.id
  }
  const differ = queries.filter((query) => suggest(query).shown[0]?.id !== first(query))
  expect(differ.length).toBeLessThanOrEqual(queries.length * 0.05)
})
