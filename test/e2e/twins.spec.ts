import type { Page } from '@playwright/test'
import { z } from 'zod'
import { clipboardText, expect, hydrated, test } from './fixtures'

interface Card {
  id: string
  slug: string
  title: string
}

/** The letters of a text alone: neither white space nor what Markdown uses as marks. */
function letters(text: string): string {
  return text.replace(/[\s*`\\|<>]/g, '')
}

/** What a page written at build time shows, read without opening it: an article takes a second in a tab. */
async function readPage(page: Page, html: string) {
  return page.evaluate((source) => {
    const written = new DOMParser().parseFromString(source, 'text/html')
    // Controls, lines for paper alone and the figures of a picture to try are no part of what an article says.
    written.querySelectorAll('[hidden], .on-paper, .hidden, [role=group]:has(figure)').forEach((node) => node.remove())
    const texts = (selector: string) => [...written.querySelectorAll(selector)].map((node) => node.textContent ?? '')
    return {
      twin: written.querySelector('link[rel=alternate][type="text/markdown"]')?.getAttribute('href'),
      sections: texts('article h2'),
      parts: ['h3', '.prose p', '.prose li p', '.prose td', '.prose pre'].flatMap((part) => texts(`article ${part}`)),
    }
  }, html)
}

test('the Markdown twin of every article holds what its page says', async ({ page, request }) => {
  const { articles } = (await (await request.get('/api/articles.json')).json()) as { articles: Card[] }
  expect(articles.length).toBeGreaterThanOrEqual(30)
  for (const { id, title } of articles) {
    await test.step(id, async () => {
      const { twin, sections, parts } = await readPage(page, await (await request.get(`/${id}`)).text())
      expect(twin).toBe(`/${id}.md`)
      const response = await request.get(`/${id}.md`)
      expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8')
      const markdown = await response.text()
      expect(markdown.startsWith(`# ${title}\n`)).toBe(true)

      const written = [...markdown.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => letters(heading))
      expect(written).toEqual(sections.map(letters))

      const source = letters(markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
      expect(parts.length).toBeGreaterThan(0)
      expect(parts.filter((text) => !source.includes(letters(text)))).toEqual([])
    })
  }
})

test('the data files follow their published schema, for readers of any origin', async ({ request }) => {
  const published = (await (await request.get('/api/schema.json')).json()) as z.core.JSONSchema.JSONSchema
  const { articles } = (await (await request.get('/api/articles.json')).json()) as { articles: Card[] }
  const kinds = [
    { name: 'articles', paths: ['/api/articles.json'] },
    { name: 'search-index', paths: ['/api/search-index.json'] },
    { name: 'article', paths: articles.map(({ slug }) => `/api/articles/${slug}.json`) },
  ]
  for (const { name, paths } of kinds) {
    const check = z.fromJSONSchema({ ...published, anyOf: undefined, $ref: `#/$defs/${name}` })
    for (const path of paths) {
      const response = await request.get(path)
      expect(response.headers()['access-control-allow-origin']).toBe('*')
      expect(check.safeParse(await response.json()).error, path).toBeUndefined()
    }
  }
})

test('an article as data has the steps of its page', async ({ page, request }) => {
  await page.goto('/errors/503')
  const steps = page.locator('article .step')
  const shown = await steps.evaluateAll((items) =>
    items.map((item) => ({ id: item.id, title: item.querySelector('h3')?.textContent })),
  )
  const data: unknown = await (await request.get('/api/articles/503.json')).json()
  expect(shown.length).toBeGreaterThan(5)
  expect(data).toMatchObject({ steps: shown })
})

test('assistants find every twin from llms.txt', async ({ request }) => {
  const index = await request.get('/llms.txt')
  expect(index.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const links = [...(await index.text()).matchAll(/\]\((https:[^)]+)\)/g)].map(([, url = '']) => new URL(url).pathname)
  expect(links.length).toBeGreaterThanOrEqual(34)
  for (const path of links) expect((await request.get(path)).status(), path).toBe(200)
})

test('browsers can add the search, and its address searches', async ({ page, request }) => {
  await page.goto('/errors/503')
  const link = page.locator('link[rel=search]')
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml')
  const response = await request.get((await link.getAttribute('href')) ?? '')
  expect(response.headers()['content-type']).toContain('application/opensearchdescription+xml')
  const template = /type="text\/html" template="([^"]+)"/.exec(await response.text())?.[1] ?? ''
  const { pathname, search } = new URL(template.replace('{searchTerms}', encodeURIComponent('account locked')))
  await page.goto(pathname + search)
  await hydrated(page)
  await expect(page.getByRole('list', { name: 'Search results' }).getByRole('link').first()).toContainText('locked')
})

test('what readers are sent is listed with its licenses, and what authors use is not sent', async ({ request }) => {
  const list = await request.get('/licenses.txt')
  expect(list.headers()['content-type']).toBe('text/plain; charset=utf-8')
  expect(await list.text()).toMatch(/^# Licenses[^]*\n## react - \S+ \(MIT\)/)
  for (const address of ['/preview', '/preview/errors/503', '/preview/errors/503.txt'])
    expect((await request.get(address)).status(), address).toBe(404)
})

test.describe('Copy as Markdown', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('puts the whole article on the clipboard', async ({ page, request }) => {
    await page.goto('/errors/503')
    await hydrated(page)
    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    const copied = await clipboardText(page)
    expect(copied).toBe(await (await request.get('/errors/503.md')).text())
  })

  test.describe('without a connection', () => {
    test.use({ expectedNoise: [/Failed to load resource/] })
    test('says that the text did not load, and works when the connection is back', async ({ page }) => {
      await page.goto('/errors/503')
      await hydrated(page)
      await page.route('**/errors/503.md', (route) => route.abort('internetdisconnected'))
      await page.getByRole('button', { name: 'Copy as Markdown' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'didn’t load' })).toBeVisible()
      await page.unroute('**/errors/503.md')
      await page.getByRole('button', { name: 'Copy as Markdown' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    })
  })
})
