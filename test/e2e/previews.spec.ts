import { expect, test } from './fixtures'

/** What stands in the head of a page for those who show a link to it. */
const TAGS = /<(?:meta (?:property|name)|link rel)="([^"]+)"[^>]* (?:content|href)="([^"]*)"/g

test('a link to an article shows its own picture, and the site can be installed', async ({ page, request }) => {
  const html = await (await request.get('/errors/503')).text()
  const tags = new Map([...html.matchAll(TAGS)].map(([, name = '', value = '']) => [name, value]))
  expect(tags.get('og:title')).toBe('503 Service Unavailable')
  expect(tags.get('og:type')).toBe('article')
  expect(tags.get('twitter:card')).toBe('summary_large_image')
  const picture = new URL(tags.get('og:image') ?? '')
  expect(picture.origin, 'previews need absolute addresses').toBe('https://procore-troubleshooter.example')
  const png = await request.get(picture.pathname)
  expect(png.headers()).toMatchObject({ 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' })
  expect((await png.body()).length).toBeLessThan(40_000)

  const manifest = (await (await request.get(tags.get('manifest') ?? '')).json()) as { icons: { src: string }[] }
  const icons = [...manifest.icons.map(({ src }) => src), tags.get('apple-touch-icon') ?? '', '/favicon.ico']
  for (const icon of icons) expect((await request.get(icon)).status(), icon).toBe(200)

  // The fixtures fail this journey when the content security policy blocks anything, such as the data for search engines.
  await page.goto('/errors/503')
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  const { '@graph': graph } = JSON.parse(data ?? '') as { '@graph': { '@type': string }[] }
  expect(graph.map((thing) => thing['@type'])).toEqual(['BreadcrumbList', 'TechArticle', 'HowTo', 'FAQPage'])
})
