import { createLazy, useLazy } from './lazy'

/** The chunk with the index; nothing of it is in the page until somebody means to search. */
const search = createLazy(async () => (await import('virtual:search')).loadSearch())

export const prepareSearch = search.prepare

/** @param wanted loads it at once; otherwise `prepareSearch` does, when somebody means to search */
export function useSearch(wanted: boolean) {
  const { part, hasFailed } = useLazy(search, wanted)
  return { loaded: part, hasFailed }
}

const first = createLazy(async () => (await import('virtual:first-answers')).default)

/** @param wanted loads them at once */
export function useFirstAnswers(wanted: boolean) {
  return useLazy(first, wanted).part
}
