import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { FIXED_PAGES } from '../../paths'
import type { permalinksSchema } from '../../content-model/schema'
import type { PlaceOf } from '../read/parse-yaml'
import { didYouMean, nearestWord, type Problem } from '../read/problem'
import { anchorsOf, type Article } from '../read/read-article'
import { pagePaths, shortPaths } from '../write/site-paths'

export const LEDGER_FILE = 'content/permalinks.yaml'

export type Permalinks = z.output<typeof permalinksSchema>

/** What is published today: addresses, and the anchors of each article's page. */
interface Published {
  addresses: Set<string>
  anchors: Map<string, Set<string>>
}

/** @returns every address of today that the ledger knows or should know, and the anchors of each article */
function publishedNow(articles: Article[]): Published {
  return {
    addresses: new Set([...pagePaths({ articles }), ...shortPaths({ articles })]),
    anchors: new Map(articles.map((article) => [`/${article.entry.id}`, anchorsOf(article)])),
  }
}

/**
 * Holds today's content against the ledger: what was published once answers for ever.
 *
 * @param placeOf the place of a value in the ledger's file
 * @returns a problem for each address or anchor that would be lost, and for each entry that leads nowhere
 */
export function checkLedger(articles: Article[], permalinks: Permalinks, placeOf: PlaceOf): Problem[] {
  const now = publishedNow(articles)
  const problem = (path: PropertyKey[], words: Words): Problem => ({
    file: LEDGER_FILE,
    ...placeOf(path),
    about: String(path[0]),
    ...words,
  })
  return [
    ...lostAddresses(permalinks, now).map(({ index, address }) => problem(['addresses', index], lost(address, now))),
    ...lostAnchors(permalinks, now).map(({ address, id }) => problem(['anchors', address], lostId(address, id, now))),
    ...Object.entries(permalinks.moved).flatMap(([from, { to }]) => {
      const fault = movedFault(from, to, permalinks, now)
      return fault ? [problem(['moved', from], fault)] : []
    }),
    ...Object.entries(permalinks.renamed).flatMap(([address, ids]) =>
      Object.entries(ids).flatMap(([before, after]) => {
        const fault = renamedFault(address, before, after, now)
        return fault ? [problem(['renamed', address, before], fault)] : []
      }),
    ),
  ]
}

type Words = Pick<Problem, 'found' | 'expected' | 'fix'>

function lost(address: string, now: Published): Words {
  const near = nearestWord(address, now.addresses) ?? '/errors/503'
  return {
    found: `${address}, which has been published and leads nowhere now`,
    expected: 'a page: published addresses answer for ever',
    fix: `Bring the page back, or enter its successor under moved: ${address}: { to: ${near}, note: "…" }. A draft that was never on the site: take the line out.`,
  }
}

function lostId(address: string, id: string, now: Published): Words {
  const near = nearestWord(id, now.anchors.get(address) ?? []) ?? 'new-id'
  return {
    found: `${address}#${id}, which has been published and is gone`,
    expected: 'a heading or step: published ids answer for ever',
    fix: `Bring the id back, or enter its new id under renamed: ${address}: { ${id}: ${near} }. An id that was never on the site: take it out.`,
  }
}

function lostAddresses({ addresses, moved }: Permalinks, now: Published) {
  const successors = new Set(Object.keys(moved))
  return addresses
    .map((address, index) => ({ address, index }))
    .filter(({ address }) => !now.addresses.has(address) && !successors.has(longForm(address, moved)))
}

/** The short address of a moved article moves with it. */
function longForm(address: string, moved: Permalinks['moved']): string {
  const [, slug] = /^\/e\/(.+)$/.exec(address) ?? []
  return (slug && Object.keys(moved).find((from) => from.endsWith(`/${slug}`))) ?? address
}

function lostAnchors({ anchors, moved, renamed }: Permalinks, now: Published) {
  return Object.entries(anchors).flatMap(([address, ids]) => {
    const today = now.anchors.get(address)
    // The ids of fixed pages are in their HTML and are checked after the build.
    if (moved[address] || !today) return []
    return ids.filter((id) => !today.has(id) && renamed[address]?.[id] === undefined).map((id) => ({ address, id }))
  })
}

function movedFault(from: string, to: string, { addresses, moved }: Permalinks, now: Published): Words | undefined {
  const [path = '', anchor] = to.split('#', 2)
  const lead = `${from} to ${to}`
  if (!addresses.includes(from))
    return {
      found: `${from}, which is not under addresses`,
      expected: 'an address that has been published',
      fix: didYouMean(from, addresses, 'Enter it under addresses, or take it out.'),
    }
  if (now.addresses.has(from))
    return { found: `${from}, which is a page`, expected: 'an address without a page', fix: 'Take it out of moved.' }
  const successor = moved[path]
  if (successor)
    return { found: lead, expected: 'the page of today', fix: `Write ${successor.to}: ${path} has moved itself.` }
  if (!now.addresses.has(path) || path.startsWith('/e/'))
    return {
      found: lead,
      expected: 'a page of this site, not its short form',
      fix: didYouMean(path, pagesOf(now), 'Name the page that takes its place.'),
    }
  const ids = now.anchors.get(path) ?? []
  if (anchor === undefined || FIXED_PAGES.includes(path) || now.anchors.get(path)?.has(anchor)) return undefined
  return { found: lead, expected: `an id of ${path}`, fix: didYouMean(anchor, ids, 'Take the # and what follows out.') }
}

function pagesOf({ addresses }: Published): string[] {
  return [...addresses].filter((address) => !address.startsWith('/e/'))
}

function renamedFault(address: string, before: string, after: string, now: Published): Words | undefined {
  const ids = now.anchors.get(address)
  if (!ids)
    return {
      found: address,
      expected: 'the address of an article',
      fix: didYouMean(address, now.anchors.keys(), 'Take it out: an article that moved needs no new ids.'),
    }
  if (ids.has(before))
    return {
      found: `${address}#${before}, which is there`,
      expected: 'an id that is gone',
      fix: 'Take it out of renamed.',
    }
  if (ids.has(after)) return undefined
  return {
    found: `"${after}", which ${address} does not have`,
    expected: `one of ${[...ids].join(', ')}`,
    fix: didYouMean(after, ids, 'Name the heading or step that took its place.'),
  }
}

/**
 * Checks the written pages against the ledger, which finds what the content alone does not show: the ids of the
 * fixed pages, and those that a component writes.
 *
 * @param pages HTML by address
 * @returns each address or anchor that is not there
 */
export function lostInPages({ addresses, anchors, moved, renamed }: Permalinks, pages: Map<string, string>): string[] {
  const lost = addresses.filter((address) => !pages.has(address) && !moved[longForm(address, moved)])
  return [
    ...lost,
    ...Object.entries(anchors).flatMap(([address, ids]) => {
      const html = pages.get(address)
      if (html === undefined || moved[address]) return []
      const missing = ids.filter((id) => !html.includes(` id="${renamed[address]?.[id] ?? id}"`))
      return missing.map((id) => `${address}#${id}`)
    }),
  ]
}

/** Addresses and anchors of today that are not in the ledger yet, such as `/errors/418` and `/errors/503#wait`. */
export function missingFrom(ledger: Pick<Permalinks, 'addresses' | 'anchors'>, articles: Article[]): string[] {
  const { addresses, anchors } = publishedNow(articles)
  const known = new Set(ledger.addresses)
  return [
    ...[...addresses].filter((address) => !known.has(address)),
    ...[...anchors].flatMap(([address, ids]) =>
      [...ids].filter((id) => !ledger.anchors[address]?.includes(id)).map((id) => `${address}#${id}`),
    ),
  ].toSorted()
}

/**
 * Enters what is published today into the ledger's text, sorted, and keeps all existing entries.
 *
 * @param ledger the same text as it was read
 * @returns the new text, and what was entered
 */
export function enterPublished(
  text: string,
  ledger: Pick<Permalinks, 'addresses' | 'anchors'>,
  articles: Article[],
): { text: string; entered: string[] } {
  const entered = missingFrom(ledger, articles)
  if (entered.length === 0) return { text, entered }
  const addresses = new Set(ledger.addresses)
  const anchors = new Map(Object.entries(ledger.anchors).map(([address, ids]) => [address, new Set(ids)]))
  for (const place of entered) {
    const [address = '', id] = place.split('#', 2)
    if (id === undefined) addresses.add(address)
    else anchors.set(address, (anchors.get(address) ?? new Set()).add(id))
  }
  const document = parseDocument(text)
  document.set('addresses', [...addresses].toSorted())
  document.set(
    'anchors',
    Object.fromEntries([...anchors.keys()].toSorted().map((address) => [address, inOrder(anchors.get(address))])),
  )
  return { text: document.toString({ lineWidth: 118 }), entered }
}

function inOrder(ids: Set<string> = new Set()): string {
  return [...ids].toSorted().join(' ')
}
