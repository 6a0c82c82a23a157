import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '../../src/node/read/load'
import { writePagefind } from '../../src/node/write/pagefind'
import { startSite } from '../../src/node/dev/site-server'
import { articleText, slugOf } from '../bench/scale/article'
import { writeCatalogue } from '../bench/scale/write-catalogue'
import { expect, hydrated, test as base } from './fixtures'

// The search in parts as a catalogue of thousands meets it: the site of the other product over an index of 3,000 articles.

const SIZE = 3000
const SITE = '.cache/other-product'

interface Host {
  url: (path: string) => string
}

const test = base.extend<object, { host: Host }>({
  host: [
    // The runner wants to be told of other fixtures by this form, though there are none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const home = await mkdtemp(join(tmpdir(), 'large-'))
      const folder = join(home, 'site')
      await cp(SITE, folder, { recursive: true })
      await rm(join(folder, 'pagefind'), { recursive: true })
      await writeCatalogue(home, SIZE, 'pagefind')
      const read = await loadContent(home)
      if ('problems' in read) throw new Error('The synthetic catalogue does not hold the rules')
      await writePagefind(read.content, folder)
      const server = await startSite(folder, 0)
      const { port } = server.address() as AddressInfo
      await provide({ url: (path) => `http://localhost:${port}/desk${path}` })
      server.close()
      server.closeAllConnections()
      await rm(home, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

// The index is written once for both.
test.describe.configure({ mode: 'default' })
// Another product's status page; what it answers has journeys of its own.
test.use({ expectedNoise: [/Failed to load resource/] })
test.beforeEach(async ({ page }) => {
  await page.route(/larkspur/, (route) => route.abort())
})

test('one of 3,000 is found by its title, in a worker, with a part of the index', async ({ page, host }) => {
  const parts: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) parts.push(request.url())
  })
  await page.goto(host.url('/search'))
  await hydrated(page)
  // Their neighbors share all words but one.
  for (const number of [1, 2, 250, SIZE - 1]) {
    const title = /title: (.*)/.exec(articleText(number, SIZE))?.[1] ?? ''
    await page.getByRole('combobox', { name: 'Search' }).fill(title)
    await page.keyboard.press('Enter')
    const first = page.getByRole('list', { name: 'Search results' }).getByRole('listitem').first()
    await expect(first.getByRole('link')).toHaveAttribute('href', `/desk/errors/${slugOf(number)}`)
  }
  expect(page.workers()).toHaveLength(1)
  expect(parts.length).toBeLessThan(160)
})

test('a code stays exact among 3,000', async ({ page, host }) => {
  await page.goto(host.url('/search?q=503'))
  const results = page.getByRole('list', { name: 'Search results' }).getByRole('listitem')
  await expect(results.first()).toContainText('Matches the code 503')
  await expect(results.filter({ hasNotText: 'Matches the code 503' })).toHaveCount(0)
})
