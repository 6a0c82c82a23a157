import { beforeAll, expect, it } from 'vitest'
import { loadContent, type Content } from '../../src/build/content/load'
import { pagePaths } from '../../src/build/site-paths'

let content: Content

beforeAll(async () => {
  const result = await loadContent(process.cwd())
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  content = result.content
})

it('answers every address ever published', () => {
  const pages = new Set(pagePaths(content))
  const lost = content.permalinks.addresses.filter(
    (address) => !pages.has(content.permalinks.moved[address] ?? address),
  )
  expect(
    lost,
    'addresses of content/permalinks.yaml that lead nowhere: bring the page back or say where it moved',
  ).toEqual([])
})

it('enters every address in the ledger', () => {
  const ledger = new Set(content.permalinks.addresses)
  expect(
    pagePaths(content).filter((path) => !ledger.has(path)),
    'add to content/permalinks.yaml',
  ).toEqual([])
})
