import { matchRoutes, type RouteObject } from 'react-router'
import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { paths } from './paths'
import { routes } from './routes'

const built = {
  home: paths.home(),
  errors: paths.errors({ kind: 'http' }),
  article: paths.article('errors/503', 'causes'),
  topic: paths.topic('login'),
  card: paths.card('errors/503'),
  search: paths.search('página 404 & more'),
  diagnose: paths.diagnose({ where: 'screen', code: '404' }),
  tree: paths.tree('503'),
  compare: paths.compare({ a: '403', b: '404' }),
  print: paths.print(['503', '404']),
  status: paths.status(),
  support: paths.support({ article: 'errors/503' }),
  short: paths.short('503'),
  moved: paths.moved('/errors/old', '/errors/503#causes'),
} satisfies Record<keyof typeof paths, string>

/** The innermost route of an address. */
const matchOf = (address: string) =>
  matchRoutes(routes, new URL(address, 'https://x.example'))?.at(-1) ?? expect.fail(`no page is for ${address}`)

describe('every builder leads to a page of its own', () => {
  it.each(Object.entries(built))('%s', (_, path) => {
    expect(matchOf(path).route.path).not.toBe('*')
  })

  it('and every route has a builder', () => {
    const reached = new Set(
      [
        ...Object.values(built),
        ...(['guides/rate-limiting', 'faq/uptime'] as const).map((id) => paths.article(id)),
      ].map((path) => matchOf(path).route),
    )
    const pages = routes.flatMap(pagesIn).filter((route) => route.path !== '*')
    const missing = pages.filter((route) => !reached.has(route)).map((route) => route.path)
    expect(missing, 'give each a builder in src/paths.ts, and enter it in `built` above').toEqual([])
  })
})

it('writes one address for one state', () => {
  expect(paths.diagnose({ where: 'screen', code: '404' })).toBe('/diagnose?code=404&where=screen')
  expect(paths.errors({ audience: 'user', kind: undefined })).toBe('/errors?audience=user')
  expect(paths.search('')).toBe('/search')
  expect(paths.moved('/errors/old', '/errors/503#causes')).toBe('/errors/503?from=/errors/old#causes')
})

it('gives every article the address of its file', () => {
  for (const entry of entries) expect(matchOf(paths.article(entry.id)).params.slug).toBe(entry.slug)
})

function pagesIn(route: RouteObject): RouteObject[] {
  return route.children?.flatMap(pagesIn) ?? [route]
}
