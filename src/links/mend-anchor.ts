import { readDamaged, squash } from './damaged-text'
import { distance } from '../text/distance'

const SHORTEST_GUESS = 4

/**
 * The id that a damaged anchor means: the same letters and digits, else the one id that is a letter away.
 *
 * @param hash of the address, in any state
 * @param ids on the page
 */
export function mendAnchor(hash: string, ids: string[]): string | undefined {
  const wanted = squash(readDamaged(hash))
  if (wanted === '') return undefined
  const same = ids.find((id) => squash(id) === wanted)
  if (same !== undefined || wanted.length < SHORTEST_GUESS) return same
  const near = ids.filter((id) => distance(squash(id), wanted) === 1)
  return near.length === 1 ? near[0] : undefined
}
