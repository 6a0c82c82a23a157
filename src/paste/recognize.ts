import makers from 'virtual:makers'
import links from 'virtual:product-links'
import site from 'virtual:site'
import type { Entry } from '../content-model/types'
import { readPaste, type PasteContext } from './read-paste'
import type { Recognition } from './types'
import { hasSureMark } from './maker-marks'

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

/** Recognizes what somebody typed, which counts only where the words are certainly another maker's. */
export function recognizeTyped(text: string, entries: Entry[], now: Date): Recognition | undefined {
  if (!hasSureMark(makers, text)) return undefined
  const found = recognize(text, entries, now)
  return found.isMakerSure ? found : undefined
}

/** What recognition knows about this product, for passing it to the worker. */
export function pasteContext(entries: Entry[]): PasteContext {
  return { entries, hosts: site.productHosts, links, makers }
}
