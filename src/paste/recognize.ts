import makers from 'virtual:makers'
import links from 'virtual:product-links'
import site from 'virtual:site'
import type { Entry } from '../content-model/types'
import { readPaste, type PasteContext } from './read-paste'
import type { Recognition } from './types'

export type { Recognition } from './types'

/**
 * Says what a pasted text is and which articles answer it. Runs on the device; secrets are masked first.
 *
 * @param text anything, up to megabytes
 * @param entries the catalogue; pass the same array each time, because its phrases are compiled once
 * @param now the time that waiting times count from
 */
export function recognize(text: string, entries: Entry[], now: Date): Recognition {
  return readPaste(text, pasteContext(entries), now)
}

/** What recognition knows about this product, for passing it to the worker. */
export function pasteContext(entries: Entry[]): PasteContext {
  return { entries, hosts: site.productHosts, links, makers }
}
