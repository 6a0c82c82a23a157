import { readdirSync, readFileSync } from 'node:fs'
import { matchRoutes, type RouteObject } from 'react-router'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROUTE_MODULES } from '../../src/node/write/preloads'
import { FIXED_PAGES } from '../../src/paths'
import { routes } from '../../src/routes'
import { readModules } from './modules'

const modules = readModules('test')
const journeys = modules.filter(({ file }) => file.startsWith('test/e2e/'))

describe('every route', () => {
  it('that is one page stands in src/paths.ts, and nothing else does', () => {
    const pages = routes.flatMap(pagesIn).flatMap(({ path = '' }) => (/[:*]/.test(path) ? [] : path))
    expect(FIXED_PAGES.toSorted(), 'enter it in src/paths.ts').toEqual(pages.toSorted())
  })

  it('of these has its module named, so that a first visit asks for all of it at once', () => {
    const named = Object.keys(ROUTE_MODULES).toSorted()
    expect(
      named,
      'PAGE of src/node/write/preloads.ts does not find it in src/routes.tsx: letters and hyphens alone in the path',
    ).toEqual(FIXED_PAGES.map((page) => page.slice(1)).toSorted())
  })

  it('is walked in a journey', () => {
    const written = journeys.flatMap(({ text }) => [...text.matchAll(/['"`](\/[a-z0-9/~-]*)/g)].map(([, path]) => path))
    const walked = new Set(written.map((path = '') => routeOf(path)))
    const missed = routes
      .flatMap(pagesIn)
      .filter((route) => !walked.has(route))
      .map(({ path }) => path)
    expect(missed, 'open it in a journey of test/e2e').toEqual([])
  })
})

describe('every test file is in its place', () => {
  it('test/e2e holds journeys, and what journeys import', () => {
    const used = new Set(journeys.flatMap(({ imports }) => imports.map(({ to }) => `${to}.ts`)))
    const strange = journeys.filter(({ file }) => !file.endsWith('.spec.ts') && !used.has(file))
    expect(strange.map(({ file }) => file)).toEqual([])
  })

  it('journeys stand nowhere else, and units of the app beside it', () => {
    const elsewhere = [...modules, ...readModules('src')].filter(
      ({ file }) =>
        (file.endsWith('.spec.ts') && !file.startsWith('test/e2e/')) ||
        (/^test\/(?!repository|examples)/.test(file) && /\.test\.tsx?$/.test(file)),
    )
    expect(elsewhere.map(({ file }) => file)).toEqual([])
  })
})

describe('every fixture can be read', () => {
  const data = ['test/fixtures', 'test/fake-status', 'test/eval', 'test/bench'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const sound = data.filter((file) => /\.(?:jsonl?|ya?ml)$/.test(file) && !file.startsWith('test/fixtures/mistakes'))

  it.each(sound)('%s', (file) => {
    const text = readFileSync(file, 'utf8')
    const read = () => {
      if (file.endsWith('.jsonl'))
        return text
          .trim()
          .split('\n')
          .map((line): unknown => JSON.parse(line))
      const value: unknown = file.endsWith('.json') ? JSON.parse(text) : parse(text)
      return value
    }
    expect(read()).toBeTruthy()
  })
})

function routeOf(address: string): RouteObject | undefined {
  return matchRoutes(routes, new URL(address, 'https://x.example'))?.at(-1)?.route
}

function pagesIn(route: RouteObject): RouteObject[] {
  return route.children?.flatMap(pagesIn) ?? [route]
}
