import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** What a feature lets the others import. Everything else in it is its own affair. */
const PUBLIC_MODULES = [
  'article/ArticlePage',
  'article/ArticlePart',
  'article/CardBody',
  'article/GuidedStep',
  'compare/ComparePage',
  'compare/compare-loader',
  'diagnose/DiagnosePage',
  'diagnose/TreePage',
  'embed/CardError',
  'embed/CardPage',
  'offline/OfflineFooter',
  'offline/UpdateNotice',
  'offline/missing-part',
  'recognize/paste-kind',
  'recognize/read-paste',
  'recognize/recognize',
  'recognize/secrets',
  'search/SearchBox',
  'search/SearchPage',
  'search/address-query',
  'search/combobox-keys',
  'search/split-marks',
  'search/search',
  'search/search-index',
  'share/ShareButton',
  'status/ComponentNotice',
  'status/StatusBanner',
  'status/StatusPage',
  'status/time',
  'status/use-idle',
  'status/use-incidents-at',
  'status/use-now',
  'status/use-status',
  'status/verdict',
  'support/SupportPage',
  'support/support-link',
]
const FEATURES = [
  'article',
  'search',
  'recognize',
  'diagnose',
  'compare',
  'status',
  'support',
  'share',
  'embed',
  'offline',
]
const LONGEST_FILE = 300

interface Import {
  from: string
  to: string
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .toSorted()
const sources = files.filter((file) => !/\.test\.tsx?$/.test(file))
const imports: Import[] = sources.flatMap((from) =>
  [...readFileSync(join('src', from), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) => ({
    from,
    to: relative('src', join('src', dirname(from), path)),
  })),
)

const room = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '')
const show = ({ from, to }: Import) => `${from} imports ${to}`

describe('imports run downhill', () => {
  it('features meet only through their public modules', () => {
    const crossing = imports.filter(
      ({ from, to }) => FEATURES.includes(room(to)) && room(from) !== room(to) && room(from) !== 'build',
    )
    expect(crossing.filter(({ to }) => !PUBLIC_MODULES.includes(to)).map(show)).toEqual([])
  })

  it('features know nothing of the shell', () => {
    const lower = [...FEATURES, 'catalog', 'ui', 'build']
    const uphill = imports.filter(
      ({ from, to }) => lower.includes(room(from)) && (room(to) === 'app' || to === 'routes'),
    )
    expect(uphill.map(show)).toEqual([])
  })

  it('the catalogue knows no feature, and the plain controls know nobody', () => {
    const uphill = imports.filter(
      ({ from, to }) =>
        (room(from) === 'catalog' && FEATURES.includes(room(to))) ||
        (room(from) === 'ui' && room(to) !== 'ui' && to !== 'paths'),
    )
    expect(uphill.map(show)).toEqual([])
  })

  it('what runs at build time stays out of the browser', () => {
    const leaks = imports.filter(
      ({ from, to }) => room(from) !== 'build' && (room(to) === 'build' || to.startsWith('..')),
    )
    expect(leaks.map(show)).toEqual([])
  })
})

it('only paths.ts writes internal addresses', () => {
  const pattern = /(?:to|href)=["'{`]+\/[a-z]|navigate\(['"`]\/|redirect\(['"`]\//
  const written = sources.filter(
    (file) => file !== 'paths.ts' && room(file) !== 'build' && pattern.test(readFileSync(join('src', file), 'utf8')),
  )
  expect(written).toEqual([])
})

it('only storage.ts touches what the browser keeps for a page', () => {
  const users = sources.filter((file) => /\b(?:local|session)Storage\b/.test(readFileSync(join('src', file), 'utf8')))
  expect(users).toEqual(['storage.ts'])
})

it('nothing but the content names the product, so that another one can take its place', () => {
  const { product } = parse(readFileSync('content/site.yaml', 'utf8')) as { product: string }
  const code = readdirSync('src', { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
  const naming = [...code, 'index.html', 'vite.config.ts'].filter((file) =>
    readFileSync(file, 'utf8').toLowerCase().includes(product.toLowerCase()),
  )
  expect(naming).toEqual([])
})

it('no source file is long', () => {
  const long = files.filter((file) => readFileSync(join('src', file), 'utf8').split('\n').length > LONGEST_FILE)
  expect(long).toEqual([])
})

it('no file is a barrel', () => {
  const barrels = sources.filter((file) => {
    const lines = readFileSync(join('src', file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    return lines.length > 0 && lines.every((line) => /^export .* from /.test(line))
  })
  expect(barrels).toEqual([])
})
