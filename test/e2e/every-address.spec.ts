import type { APIRequestContext } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, expectReadable } from './accessible'
import { DESK, expect, hydrated, PHONE, test } from './fixtures'

/** What has to be alike on every page, for people who know one page already. Runs in the browser. */
function frameOf(html: string) {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  const hrefs = (within: string) =>
    [...document.querySelectorAll(`${within} a[href]`)].map((link) => link.getAttribute('href'))
  return {
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    'first to be reached': document.querySelector('a[href], button, input, select, textarea')?.textContent,
    landmarks: ['main', 'body :not(main) > header, #root > div > header', 'footer'].map(
      (one) => document.querySelectorAll(one).length > 0,
    ),
    menu: hrefs('header nav.tabs'),
    help: hrefs('footer nav'),
    shortcuts: document.querySelectorAll('[accesskey]').length,
    'ids used twice': ids.filter((id, at) => ids.indexOf(id) !== at),
  }
}

/** What people choose who need larger letters, or who zoom to 400 % at 1,280 pixels. */
const LARGE = { [PHONE.width]: [{ width: 320, text: '' }, twice(PHONE.width)], [DESK.width]: [640, 1280].map(twice) }

function twice(width: number): { width: number; text: string } {
  return { width, text: '200%' }
}

for (const [language, sitemap] of [
  ['en', '/sitemap.xml'],
  ['es', '/es/sitemap.xml'],
] as const)
  test(`every address in ${language} answers with one heading, its own ids and the frame of all pages`, async ({
    page,
    request,
  }) => {
    const pages = await everyPage(request, sitemap)
    expect(pages.length).toBeGreaterThanOrEqual(36)
    let first: ReturnType<typeof frameOf> | undefined
    for (const { address, html } of pages) {
      const frame = await page.evaluate(frameOf, html)
      first ??= frame
      expect.soft(frame, address).toEqual({
        ...first,
        language,
        headings: 1,
        landmarks: [true, true, true],
        shortcuts: 0,
        'ids used twice': [],
      })
    }
  })

for (const size of [PHONE, DESK])
  test(`pages with every part there is at ${size.width} px: quiet, whole in large letters, accessible in both themes`, async ({
    page,
    request,
  }) => {
    test.setTimeout(1_800_000)
    const pages = await everyPage(request)
    const walked = process.env.LONG ? pages : sample(pages)
    for (const { address, html } of walked)
      await test.step(address, async () => {
        await page.setViewportSize(size)
        await page.goto(address)
        await hydrated(page)
        // React does not correct ids when it hydrates: where the tree differs, labels lose their fields.
        const ids = [...html.matchAll(/ id="(_R_\w+)"/g)].map(([, id = '']) => id)
        const lost = await page.evaluate((all) => all.filter((id) => !document.querySelector(`#${id}`)), ids)
        expect.soft(lost, `ids of ${address} that hydration lost`).toEqual([])
        await expect(page.locator('h1')).toHaveCount(1)
        await expectNoSidewaysScroll(page)
        // All ways at once are 2,500 elements; the journey of the tree looks at some of them, which are like the others.
        if (address === '/tree') return
        // A theme colors an element alike on every screen.
        await expectAccessible(page, size === PHONE || process.env.LONG ? {} : { themes: 'light' })
        if (size === PHONE) await expectReadable(page)
        for (const { width, text } of LARGE[size.width] ?? []) {
          await page.setViewportSize({ ...size, width })
          await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), text)
          await expectNoSidewaysScroll(page)
        }
      })
  })

interface Page {
  address: string
  html: string
}

/** The pages of the sitemap, as the server sends them. */
async function everyPage(request: APIRequestContext, sitemap = '/sitemap.xml'): Promise<Page[]> {
  const listed = await (await request.get(sitemap)).text()
  const addresses = [...listed.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  return Promise.all(
    addresses.map(async (address) => {
      const response = await request.get(address)
      expect(response.status(), address).toBe(200)
      return { address, html: await response.text() }
    }),
  )
}

/**
 * The fewest pages, found greedily, that together show every kind of element: each tag with its class names. With the
 * variable LONG the journey walks all pages.
 */
function sample(pages: Page[]): Page[] {
  const kinds = pages.map((each) => ({ ...each, kinds: new Set(each.html.match(/<[a-z]\w*(?: class="[^"]*")?/g)) }))
  const missing = new Set(kinds.flatMap((each) => [...each.kinds]))
  const chosen: Page[] = []
  while (missing.size > 0) {
    const gain = (each: (typeof kinds)[number]) => [...each.kinds].filter((kind) => missing.has(kind)).length
    const best = kinds.reduce((a, b) => (gain(b) > gain(a) ? b : a))
    for (const kind of best.kinds) missing.delete(kind)
    chosen.push(best)
  }
  return chosen
}

test('a short address leads to its article', async ({ page }) => {
  await page.goto('/e/503')
  await expect(page).toHaveURL('/errors/503')
  await page.goto('/e/account-locked')
  await expect(page).toHaveURL('/errors/account-locked')
  await page.goto('/e/204')
  await expect(page).toHaveURL('/guides/success-responses')
})
