import { expect, test } from 'vitest'
import entries from 'virtual:catalogue'
import bodies from 'virtual:search-bodies'
import site from 'virtual:site'
import vocabulary from 'virtual:vocabulary'
import { prepareSearchIn, createSearch } from './search'
import { indexSteps } from './search-index'
import { atOnce, inSlices } from '../text/slices'

const { product, productHosts: hosts, commonest } = site
const data = { ...bodies, entries, vocabulary, product, hosts, commonest }
const steps = () => indexSteps(data, (known) => () => known)

test('the index is the same in slices as at once', async () => {
  const { phrases, spotsOf, fieldsOf, reachOf } = atOnce(steps())
  let time = 0
  const sliced = await inSlices(
    steps(),
    () => Promise.resolve(),
    () => (time += 20),
  )
  expect(sliced).toMatchObject({ phrases, spotsOf, fieldsOf, reachOf })
})

test('no step reads more than one article', () => {
  const build = steps()
  let count = 0
  while (!build.next().done) count += 1
  expect(count).toBeGreaterThan(3 * entries.length)
})

test.each(['503', 'pasword', 'cannot open a drawing', 'token expired'])('%s finds the same', async (query) => {
  const sliced = await prepareSearchIn(data)
  expect(sliced.find(query)).toEqual(createSearch(data).find(query))
})
