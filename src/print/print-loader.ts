import { loadArticle, type LoadedArticle } from '../content-model/article'
import { loadCatalogue } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { readChosen, type Chosen } from './chosen'

export interface PrintData {
  entries: Entry[]
  chosen: Chosen
  sheets: LoadedArticle[]
}

/** Loads the articles that an address asks to print, and the list to choose from. */
export async function printLoader({ url }: { url: URL }): Promise<PrintData> {
  const entries = await loadCatalogue()
  const chosen = readChosen(url.searchParams, entries)
  const sheets = await Promise.all(chosen.entries.map(({ id }) => loadArticle(id)))
  return { entries, chosen, sheets: sheets.filter((sheet) => sheet !== undefined) }
}
