import type { z } from 'zod'
import type { permalinksSchema } from '../../catalog/schema'
import { pagePaths, shortPaths } from '../site-paths'
import { anchorsOf } from './anchors'
import { FIXED_PATHS } from './links'
import type { Problem } from './problem'
import type { Article } from './read-article'
import type { LineOf } from './yaml'

export const LEDGER_FILE = 'content/permalinks.yaml'

export type Permalinks = z.output<typeof permalinksSchema>

/** What is published today: addresses, and the anchors of each article's page. */
interface Published {
  addresses: Set<string>
  anchors: Map<string, Set<string>>
}

/** @returns every address of today that the ledger knows or should know, and the anchors of each article */
export function publishedNow(articles: Article[]): Published {
  return {
    addresses: new Set([...pagePaths({ articles }), ...shortPaths({ articles })]),
    anchors: new Map(articles.map((article) => [`/${article.entry.id}`, anchorsOf(article)])),
  }
}

/**
 * Holds today's content against the ledger: what was published once answers for ever.
 *
 * @param lineOf the line of a value in the ledger's file
 * @returns a problem for each address or anchor that would be lost, and for each entry that leads nowhere
 */
export function checkLedger(articles: Article[], permalinks: Permalinks, lineOf: LineOf): Problem[] {
  const now = publishedNow(articles)
  const problem = (path: PropertyKey[], message: string): Problem => ({
    file: LEDGER_FILE,
    line: lineOf(path),
    message,
  })
  return [
    ...lostAddresses(permalinks, now).map(({ index, address }) =>
      problem(
        ['addresses', index],
        `${address} has been published and leads nowhere now: bring the page back, or enter its successor under "moved"`,
      ),
    ),
    ...lostAnchors(permalinks, now).map(({ address, id }) =>
      problem(
        ['anchors', address],
        `${address}#${id} has been published and is gone: bring the id back, or enter "${id}" and its new id under "renamed"`,
      ),
    ),
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
    // The fixed pages' ids stand in their HTML and are held against it after the build.
    if (moved[address] || !today) return []
    return ids.filter((id) => !today.has(id) && renamed[address]?.[id] === undefined).map((id) => ({ address, id }))
  })
}

function movedFault(from: string, to: string, { addresses, moved }: Permalinks, now: Published): string | undefined {
  const [path = '', anchor] = to.split('#', 2)
  if (!addresses.includes(from)) return `${from} is not under "addresses"`
  if (now.addresses.has(from)) return `${from} is a page: take it out of "moved"`
  if (moved[path]) return `${to} has moved itself: name the page of today`
  if (!now.addresses.has(path) || path.startsWith('/e/')) return `${to} is not a page of this site`
  if (anchor !== undefined && !FIXED_PATHS.includes(path) && !now.anchors.get(path)?.has(anchor))
    return `${to} leads to no heading or step`
  return undefined
}

function renamedFault(address: string, before: string, after: string, now: Published): string | undefined {
  const ids = now.anchors.get(address)
  if (!ids) return `${address} is not an article`
  if (ids.has(before)) return `${address}#${before} is there: take it out of "renamed"`
  return ids.has(after) ? undefined : `${address} has no "${after}"`
}

/**
 * Holds the pages that were written against the ledger, which sees what the content alone does not tell: the ids of the
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
