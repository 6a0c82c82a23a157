import { expect, test } from 'vitest'
import entries from 'virtual:catalogue'
import bodies from 'virtual:search-bodies'
import site from 'virtual:site'
import vocabulary from 'virtual:vocabulary'
import { readJudged } from '../../test/eval/judged'
import { pack } from '../content-model/messages'
import { fuseSimilar } from '../search/fuse-similar'
import { createSearch } from '../search/search'
import { createSuggest } from './engine'

const { product, productHosts: hosts, commonest } = site
const data = { ...bodies, entries, vocabulary, product, hosts, commonest }
const queries = readJudged('test/eval/queries.jsonl').map(({ query }) => query)

test('a portal answers the judged queries with the articles the app puts first', async () => {
  const app = createSearch(data, fuseSimilar)
  const suggest = await createSuggest({ version: 1, ...data, entries: entries.map(pack) })
  const differ = queries.filter((query) => suggest(query).shown[0]?.id !== app.find(query, true).results[0]?.id)
  expect(differ).toEqual([])
})
