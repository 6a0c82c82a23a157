import { parseDocument } from 'yaml'
import { publishedNow, type Permalinks } from './ledger'
import type { Article } from '../read/read-article'

/** Addresses and anchors of today that the ledger does not hold yet, such as `/errors/418` and `/errors/503#wait`. */
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
 * Enters what is published today into the ledger's text, sorted, and keeps everything it holds.
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
