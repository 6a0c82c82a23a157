import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isTest, readModules, type Import } from './modules'
import { BESIDE, FEATURES, LAYERS } from './rooms'

/** What a feature lets the others import. Everything else in it is its own affair. */
const PUBLIC_MODULES = [
  'article/ArticlePage',
  'article/ArticleBody',
  'article/CardList',
  'article/CodeBadge',
  'article/MessageSection',
  'article/elements',
  'article/ArticleFooter',
  'compare/ComparePage',
  'compare/pair',
  'diagnose/DiagnosePage',
  'diagnose/TreePage',
  'embed/CardFrame',
  'embed/CardPage',
  'feedback/Helpful',
  'insight/schema',
  'offline/OfflineFooter',
  'offline/recovery',
  'print/PrintPage',
  'print/print-loader',
  'paste/PasteArea',
  'paste/PastedRegion',
  'paste/paste-kind',
  'paste/pasted',
  'paste/pasted-words',
  'paste/prepare',
  'paste/read-paste',
  'paste/recognize',
  'paste/secret-tags',
  'paste/secrets',
  'paste/types',
  'paste/use-pasting',
  'search/ArticleFilters',
  'search/SearchBox',
  'search/SearchPage',
  'search/address-query',
  'search/combobox-keys',
  'search/ranker',
  'search/search',
  'search/suggested',
  'share/CopyLink',
  'share/ShareButton',
  'status/StatusBanner',
  'status/StatusPage',
  'status/use-history',
  'status/use-status',
  'status/verdict',
  'support/SupportPage',
  'support/support-link',
]
/** As an import names it, without its ending. */
const bare = (file: string) => file.replace(/^src\//, '').replace(/\.tsx?$/, '')
const modules = readModules('src')
const sources = modules.filter(({ file }) => !isTest(file))
const imports = sources.flatMap((module) =>
  module.imports
    .filter(({ to }) => !/\.css$|\?worker/.test(to))
    .map((each) => ({ ...each, from: bare(each.from), to: bare(each.to) })),
)

const room = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '')
/** How far down a module stands; what stands beside the layers may use all of them. */
const levelOf = (module: string) =>
  Object.values(LAYERS).findIndex((rooms) => rooms.some((known) => known === module.split('/')[0]))

const show = ({ from, to }: Pick<Import, 'from' | 'to'>) => `${from} imports ${to}`

describe('imports run downhill', () => {
  it('features meet only through their public modules', () => {
    const crossing = imports.filter(
      ({ from, to }) => FEATURES.includes(room(to)) && room(from) !== room(to) && !BESIDE.includes(room(from)),
    )
    expect(crossing.filter(({ to }) => !PUBLIC_MODULES.includes(to)).map(show)).toEqual([])
  })

  it('each public module exists', () => {
    const known = new Set(sources.map(({ file }) => bare(file)))
    expect(PUBLIC_MODULES.filter((name) => !known.has(name))).toEqual([])
  })

  it('no room imports one of a layer above', () => {
    const uphill = imports.filter(({ from, to }) => levelOf(from) > levelOf(to))
    expect(uphill.map(show)).toEqual([])
  })

  it('what runs at build time stays out of the browser', () => {
    const leaks = imports.filter(({ from, to }) => !BESIDE.includes(room(from)) && BESIDE.includes(room(to)))
    const tests = imports.filter(({ to }) => to.startsWith('../test') || to.startsWith('test/'))
    expect([...leaks, ...tests].map(show)).toEqual([])
  })

  it('no way leads back to where it began', () => {
    expect(circles(imports)).toEqual([])
  })
})

it('only paths.ts writes internal addresses', () => {
  const pattern =
    /(?:to|href|src|action)=["'{`]+\/[a-z]|(?:navigate|redirect|Request|fetch|push|replace)\(['"`]\/[a-z]|pathname: ['"`]\//
  expect(holding(pattern).filter((file) => file !== 'paths' && room(file) !== 'node')).toEqual([])
})

// The look is read before the first paint, where the schemas of storage.ts would come too late.
it('only storage.ts touches what the browser keeps for a page, and what reads the look of the site', () => {
  expect(holding(/\b(?:local|session)Storage\b/)).toEqual(['languages', 'storage', 'ui/look'])
})

function holding(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => bare(file))
}

it('nothing but the content names the product, so that another one can take its place', () => {
  const { product } = parse(readFileSync('content/site.yaml', 'utf8')) as { product: string }
  const code = readdirSync('src', { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
  const naming = [...code, 'index.html', 'vite.config.ts'].filter((file) =>
    readFileSync(file, 'utf8').toLowerCase().includes(product.toLowerCase()),
  )
  expect(naming, 'write site.product from virtual:site in its place').toEqual([])
})

it('no file is a barrel', () => {
  const barrels = sources.filter(({ text }) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//'))
    return lines.length > 0 && lines.every((line) => /^export .* from /.test(line))
  })
  expect(barrels.map(({ file }) => file)).toEqual([])
})

/** The ways from which one can come back to where they begin. */
function circles(ways: Pick<Import, 'from' | 'to'>[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of ways) next.set(from, [...(next.get(from) ?? []), to])
  const leads = (from: string, to: string) => {
    const seen = new Set([from])
    for (const place of seen) for (const way of next.get(place) ?? []) seen.add(way)
    return seen.has(to)
  }
  return ways.filter(({ from, to }) => leads(to, from)).map(show)
}
