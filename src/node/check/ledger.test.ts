import { describe, expect, it } from 'vitest'
import { checkLedger, lostInPages, type Permalinks, enterPublished, missingFrom } from './ledger'
import type { Article } from '../read/read-article'

/** As much of an article as the ledger looks at. */
function article(id: string, anchors: string[], codes: number[] = []): Article {
  const slug = id.split('/')[1]
  const headings = anchors.map((anchor) => ({ id: anchor, text: anchor, depth: 2 }))
  const facts = { headings, steps: [], links: [] }
  return { entry: { id, slug, codes, messages: [], related: [] }, facts } as unknown as Article
}

const ARTICLES = [article('errors/503', ['meaning', 'wait'], [503]), article('guides/limits', ['headers'], [429])]
const NONE: Permalinks = { addresses: [], anchors: {}, moved: {}, renamed: {} }

function faults(ledger: Partial<Permalinks>): string[] {
  return checkLedger(ARTICLES, { ...NONE, ...ledger }, () => ({ line: 7, column: 3 })).map(
    ({ file, line, column, found, expected, fix }) => {
      expect(`${file}:${line}:${column}`).toBe('content/permalinks.yaml:7:3')
      return `${found}; ${expected}; ${fix}`
    },
  )
}

const moved = (to: string) => ({ '/errors/old': { to, note: 'It is shown as 503 today.' } })

describe('what was published answers for ever', () => {
  it('as a page, a short address or an anchor of today', () => {
    const addresses = ['/', '/tree', '/errors/503', '/e/503', '/e/429', '/e/limits']
    expect(faults({ addresses, anchors: { '/errors/503': ['meaning', 'sources'] } })).toEqual([])
  })

  it('as the page that took its place, short address included', () => {
    const anchors = { '/errors/old': ['gone'] }
    expect(faults({ addresses: ['/errors/old', '/e/old'], anchors, moved: moved('/errors/503#wait') })).toEqual([])
  })

  it('under its new id', () => {
    const renamed = { '/errors/503': { refresh: 'wait' } }
    expect(faults({ anchors: { '/errors/503': ['refresh'] }, renamed })).toEqual([])
  })

  it.each(['/errors/999', '/e/999', '/about'])('%s would be lost', (address) => {
    expect(faults({ addresses: [address] })).toEqual([
      expect.stringMatching(`^${address}, which has been published and leads nowhere now; .*under moved: ${address}: `),
    ])
  })

  it('an anchor would be lost', () => {
    expect(faults({ anchors: { '/errors/503': ['meaning', 'refresh'] } })).toEqual([
      expect.stringMatching(/^\/errors\/503#refresh, which has been published and is gone; .*under renamed:/),
    ])
  })
})

describe('a successor is a page of today', () => {
  it.each([
    ['/errors/999', 'a page of this site, not its short form'],
    ['/e/503', 'a page of this site, not its short form'],
    ['/errors/old', 'has moved itself'],
    ['/errors/503#refresh', 'an id of /errors/503'],
  ])('not %s', (to, fault) => {
    expect(faults({ addresses: ['/errors/old'], moved: moved(to) })).toEqual([expect.stringContaining(fault)])
  })

  it('of an address that is known and no page itself', () => {
    expect(faults({ moved: moved('/errors/503') })).toEqual([
      expect.stringContaining('/errors/old, which is not under addresses'),
    ])
    const alive = { '/guides/limits': { to: '/errors/503', note: 'x' } }
    expect(faults({ addresses: ['/guides/limits'], moved: alive })).toEqual([
      expect.stringContaining('which is a page'),
    ])
  })

  it.each([
    [{ '/errors/999': { a: 'b' } }, 'the address of an article'],
    [{ '/errors/503': { meaning: 'wait' } }, 'which is there'],
    [{ '/errors/503': { refresh: 'reload' } }, '"reload", which /errors/503 does not have'],
  ])('and so is a new id: %o', (renamed, fault) => {
    expect(faults({ renamed })).toEqual([expect.stringContaining(fault)])
  })
})

it('enters what is new, sorted, and keeps what was there', () => {
  const text = '# Kept\naddresses:\n  - /errors/old\nmoved: {}\nanchors:\n  /errors/503: refresh\n'
  const ledger = { addresses: ['/errors/old'], anchors: { '/errors/503': ['refresh'] } }
  const { text: next, entered } = enterPublished(text, ledger, ARTICLES)
  expect(entered).toEqual(
    expect.arrayContaining(['/errors/503', '/e/429', '/errors/503#wait', '/guides/limits#headers']),
  )
  expect(next).toMatch(/^# Kept\naddresses:\n {2}- \/\n/)
  expect(next).toContain('  - /errors/old\n')
  expect(next).toContain('  /errors/503: meaning refresh sources wait\n  /guides/limits: headers sources\n')
  const all = {
    addresses: [...next.matchAll(/- (\S+)/g)].map(([, address = '']) => address),
    anchors: { '/errors/503': ['meaning', 'sources', 'wait'], '/guides/limits': ['headers', 'sources'] },
  }
  expect(missingFrom(all, ARTICLES)).toEqual([])
  expect(enterPublished(next, all, ARTICLES)).toEqual({ text: next, entered: [] })
})

it('the pages that were written hold what the ledger promises', () => {
  const pages = new Map([
    ['/status', '<h2 id="uptime">'],
    ['/errors/503', '<h2 id="wait">'],
  ])
  const ledger = {
    ...NONE,
    addresses: ['/status', '/errors/503', '/errors/old', '/e/old', '/map'],
    anchors: { '/status': ['uptime', 'history'], '/errors/503': ['refresh'], '/errors/old': ['gone'] },
    moved: moved('/errors/503'),
    renamed: { '/errors/503': { refresh: 'wait' } },
  }
  expect(lostInPages(ledger, pages)).toEqual(['/map', '/status#history'])
})
