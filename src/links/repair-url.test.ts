import { readFileSync } from 'node:fs'
import { findByKey } from '../content-model/catalogue'
import { findMissing, squash, repairUrl, repairAnchor, nearestArticles } from './repair-url'
import { MANGLINGS, TYPOS } from '../../test/manglings'
import entries from 'virtual:catalogue'
import { describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'

const moved = vi.hoisted(() => ({
  '/errors/old-name': { to: '/errors/503#causes', note: 'It is shown as 503 today.' },
  '/map': { to: '/tree', note: 'The map is a tree.' },
}))
vi.mock('virtual:moved', () => ({ default: moved }))

// The build has read and checked it.
const { addresses } = parse(readFileSync('content/permalinks.yaml', 'utf8')) as { addresses: string[] }
/** What an address is to lead to, its own or the long one. */
const meant = addresses
  .map((address) => ({ address, means: address.startsWith('/e/') ? longForm(address.slice(3)) : address }))
  .filter((one): one is { address: string; means: string } => one.means !== undefined)

function longForm(key: string): string | undefined {
  const entry = findByKey(entries, key)
  return entry && `/${entry.id}`
}

const withoutRest = (address: string | undefined) => address?.replace(/[?#].*$/, '')

describe(`${meant.length} addresses`, () => {
  it('are a good part of the ledger', () => {
    expect(meant.length).toBeGreaterThanOrEqual(100)
    expect(Object.keys(MANGLINGS).length).toBeGreaterThanOrEqual(25)
  })

  it.each(Object.entries(MANGLINGS))('lead on with %s', (_, mangle) => {
    const lost = meant.filter(({ address, means }) => withoutRest(repairUrl(mangle(address), entries)) !== means)
    expect(lost.map(({ address }) => mangle(address))).toEqual([])
  })

  it.each(Object.entries(TYPOS))('lead on, or are offered first, with %s', (_, mistype) => {
    const lost = meant.flatMap(({ address, means }) => {
      const [, folder = '', name = ''] = /^(.*\/)([^/]*)$/.exec(address) ?? []
      const typo = mistype(name)
      // Digits are exact, and a name of few letters could be any.
      if (name.length < 4 || typo.replace(/\D/g, '') !== name.replace(/\D/g, '')) return []
      const found =
        withoutRest(repairUrl(folder + typo, entries)) ?? `/${nearestArticles(folder + typo, entries)[0]?.id}`
      return found === means ? [] : [`${folder}${typo} leads to ${found}`]
    })
    expect(lost).toEqual([])
  })

  it.each(Object.entries(TYPOS))('lead on with %s in the folder', (_, mistype) => {
    const lost = meant.filter(({ address, means }) => {
      const [, folder = '', name = ''] = /^\/(.*)\/([^/]+)$/.exec(address) ?? []
      return folder.length > 2 && repairUrl(`/${mistype(folder)}/${name}`, entries) !== means
    })
    expect(lost).toEqual([])
  })
})

it('no two names are one without their hyphens', () => {
  const names = entries.map(({ slug }) => squash(slug))
  expect(new Set(names).size).toBe(names.length)
})

it.each([
  ['/errors/503%23causes', '/errors/503#causes'],
  ['/errors/account=%20-locked', '/errors/account-locked'],
  ['/errors/503.#causes).', '/errors/503#causes'],
  ['/Diagnose?where=screen', '/diagnose?where=screen'],
  ['/search.?q=Foo%20Bar', '/search?q=Foo%20Bar'],
  ['/support%3Fcode=503', '/support?code=503'],
  ['/errors/503?from=https://x.example/errors/404', '/errors/503'],
  ['/diagnos', '/diagnose'],
  ['/suport', '/support'],
  ['/home', '/'],
])('%s leads to %s', (address, means) => {
  expect(repairUrl(address, entries)).toBe(means)
})

it.each(['/zzzz', '/errors/zzzz', '/errors/599x', '/errors/acount-locked', '/e/999', '/about', '/%E0%A4%A/zzz'])(
  '%s is left to the reader',
  (address) => {
    expect(repairUrl(address, entries)).toBeUndefined()
  },
)

it('leads off the site for nothing', () => {
  const hostile = ['//evil.example', '/\\evil.example', '/javascript:alert(1)', '/~?url=https://evil.example/errors']
  for (const address of hostile) {
    const to = repairUrl(address, entries)
    expect(to ?? '/', address).toMatch(/^\/(?![/\\])/)
  }
})

const IDS = ['who', 'work-safe', 'causes', 'verify', 'step-1', 'step-2']

it.each([
  ['#causes.', 'causes'],
  ['#CAUSES', 'causes'],
  ['#work_safe', 'work-safe'],
  ['#work%20safe)', 'work-safe'],
  ['#%E2%80%8Bcauses%0D%0A', 'causes'],
  ['#causse', 'causes'],
  ['#cause', 'causes'],
  ['#causes%', 'causes'],
  ['#step-1,', 'step-1'],
  ['#step-3', undefined],
  ['#whp', undefined],
  ['#zzzz', undefined],
  ['#', undefined],
  ['', undefined],
])('%s means %s', (hash, id) => {
  expect(repairAnchor(hash, IDS)).toBe(id)
})

describe('a mistyped address suggests its article first', () => {
  it.each([
    ['/errors/acount-locked', 'errors/account-locked'],
    ['/errors/account_lockd.html', 'errors/account-locked'],
    ['/errors/account-lock', 'errors/account-locked'],
    ['/errors/404-plan', 'errors/404-plain'],
    ['/error-404x', 'errors/404'],
    ['/errors/503-service-unavailable', 'errors/503'],
    ['/guides/rate-limit', 'guides/rate-limiting'],
    ['/faq/uptme', 'faq/uptime'],
    ['/~?url=https%3A%2F%2Fhelp.example%2Ferrors%2Facount-locked&data=05', 'errors/account-locked'],
    ['/errors/%E0%A4%A', undefined],
    ['/', undefined],
    ['/zzzz-qqqq', undefined],
  ])('%s', (path, expected) => {
    expect(nearestArticles(path, entries)[0]?.id).toBe(expected)
  })

  it('never takes one code for another', () => {
    expect(nearestArticles('/errors/403x', entries).every(({ codes }) => codes.includes(403))).toBe(true)
  })
})

describe('a number cut short offers the articles that begin so', () => {
  const offered = (path: string) => nearestArticles(path, entries).map(({ id }) => id)

  it.each(['/errors/50', '/errors/40', '/e/42', '/E/42).'])('%s', (path) => {
    const digits = path.replace(/\D/g, '')
    const begun = entries.filter(({ slug }) => slug.startsWith(digits)).map(({ id }) => id)
    expect(begun.length).toBeGreaterThan(1)
    expect(offered(path).slice(0, begun.length).toSorted()).toEqual(begun.toSorted())
  })

  it('but no single digit does, and no number that nothing begins with', () => {
    expect(offered('/errors/5')).toEqual([])
    expect(offered('/errors/99')).toEqual([])
  })
})

describe('an address without a page', () => {
  async function found(path: string): Promise<string | undefined> {
    const answer = await findMissing(new URL(`https://help.example${path}`))
    return 'redirect' in answer ? answer.redirect : `offers ${answer.missing[0]?.id}`
  }

  it.each([
    ['/errors/503).', '/errors/503'],
    ['/errors/acount-locked', 'offers errors/account-locked'],
    ['/zzzz', 'offers undefined'],
    ['/errors/old-name', '/errors/503?from=/errors/old-name#causes'],
    ['/errors/Old_Name.', '/errors/503?from=/errors/old-name#causes'],
    ['/map', '/tree?from=/map'],
    ['/~', 'offers undefined'],
  ])('%s: %s', async (path, expected) => {
    expect(await found(path)).toBe(expected)
  })
})
