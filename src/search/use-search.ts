import { createLazy, useLazy } from './lazy'

/** The chunk with the index; nothing of it is in the page until somebody means to search. */
const search = createLazy(async () => (await import('virtual:search')).loadSearch())

export const prepareSearch = search.prepare

/** @param wanted loads it at once; otherwise `prepareSearch` does, when somebody means to search */
export function useSearch(wanted: boolean) {
  const { part, hasFailed } = useLazy(search, wanted)
  return { loaded: part, hasFailed }
}
