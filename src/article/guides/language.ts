import { createPersistedStore, usePersisted, type Schema } from '../../storage'

const schema: Schema<string> = {
  safeParse: (value) => (typeof value === 'string' ? { success: true, data: value } : { success: false }),
}
const store = createPersistedStore({ key: 'code-language', version: 1, schema, fallsBackToMemory: true })

/**
 * The language that was chosen for code samples, on this page or an earlier one.
 *
 * @param names the languages to choose from; the first one is the default
 */
export function useLanguage(names: string[]): string | undefined {
  const chosen = usePersisted(store)
  return names.find((name) => name === chosen) ?? names[0]
}

/** Chooses a language for all code samples, here and on later pages. */
export const chooseLanguage = store.write
