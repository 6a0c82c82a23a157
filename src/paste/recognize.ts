import makers from 'virtual:makers'
import links from 'virtual:product-links'
import site from 'virtual:site'
import type { Entry } from '../content-model/types'
import { readPaste, type Known } from './read-paste'
import type { Recognition } from './types'

export type { Recognition } from './types'

/**
 * Says what a pasted text is and which articles answer it. Runs on the device, in a page or in a worker;
 * secrets are masked before anything else happens.
 *
 * @param text anything, up to megabytes
 * @param entries the catalogue; keep passing the same array, its phrases are compiled once
 * @param now the moment that waiting times count from
 */
export function recognize(text: string, entries: Entry[], now: Date): Recognition {
  return readPaste(text, knownWith(entries), now)
}

/** What recognition has to know about the world, for a reading elsewhere. */
export function knownWith(entries: Entry[]): Known {
  return { entries, hosts: site.productHosts, links, makers }
}
