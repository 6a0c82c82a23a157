import { findByKey } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'

/** The articles that an address asks to print. */
export interface Chosen {
  /** In the order in which they were asked for, each once. */
  entries: Entry[]
  /** What was asked for and is no article, as it was written. */
  unknown: string[]
}

const LONGEST_SHOWN = 40

/**
 * Reads `a` of an address such as `/print?a=503,404,account-locked`: slugs or status codes, parted by commas or
 * whatever a mail program made of them. Articles that exist are kept, whatever stands beside them.
 */
export function readChosen(query: URLSearchParams, entries: readonly Entry[]): Chosen {
  const all = [...entries]
  const found = new Set<Entry>()
  const unknown = new Set<string>()
  for (const word of query.getAll('a').flatMap((text) => text.split(/[,;\s]+/))) {
    if (word === '') continue
    const entry = findByKey(all, word.replace(/^.*\//, ''))
    if (entry) found.add(entry)
    else unknown.add(word.slice(0, LONGEST_SHOWN))
  }
  return { entries: [...found], unknown: [...unknown] }
}

/** What is chosen after one was added, at the end, or taken out. */
export function toggled(chosen: readonly Entry[], entry: Entry): Entry[] {
  const others = chosen.filter(({ id }) => id !== entry.id)
  return others.length < chosen.length ? others : [...chosen, entry]
}
