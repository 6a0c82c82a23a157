import { useSyncExternalStore } from 'react'
import { keptOnDevice, type Reader } from '../../storage'

const schema: Reader<string> = {
  safeParse: (value) => (typeof value === 'string' ? { success: true, data: value } : { success: false }),
}
const kept = keptOnDevice({ key: 'code-language', version: 1, schema })

/** What was chosen since the page was loaded, for devices that keep nothing. */
let chosen: string | undefined

/**
 * The language that the reader chose for code, on this page or an earlier one.
 *
 * @param names the languages to choose from; the first one is the default
 */
export function useLanguage(names: string[]): string | undefined {
  const wanted = useSyncExternalStore(kept.subscribe, current, () => undefined)
  return names.find((name) => name === wanted) ?? names[0]
}

/** Chooses a language for all code, here and on later pages. */
export function chooseLanguage(name: string): void {
  chosen = name
  kept.write(name)
}

function current(): string | undefined {
  return chosen ?? kept.parse(kept.text())
}
