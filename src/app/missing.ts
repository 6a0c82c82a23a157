import moved from 'virtual:moved'
import { loadCatalogue, toArticleId } from '../content-model/catalogue'
import { repairUrl, nearestArticles, type AddressedArticle } from '../links/repair-url'
import type { Card } from '../content-model/types'
import { NOWHERE, paths } from '../paths'

export interface Missing {
  missing: Card[]
}

/**
 * What an address means that has no page: the page it led to before it was damaged or moved, else the nearest articles.
 * A module of its own, for the few who need it.
 *
 * @param url the whole address
 */
export async function findMissing({ pathname, search, hash }: URL): Promise<{ redirect: string } | Missing> {
  const path = pathname.slice(import.meta.env.BASE_URL.length - 1)
  if (path === NOWHERE && search === '') return { missing: [] }
  if (Object.hasOwn(moved, path)) return { redirect: today(path) }
  const address = path + search + hash
  const entries = await loadCatalogue()
  const to = repairUrl(address, [...entries, ...movedArticles()])
  return to === undefined ? { missing: nearestArticles(address, entries) } : { redirect: today(to) }
}

function movedArticles(): AddressedArticle[] {
  return Object.keys(moved).flatMap((address) => {
    const id = toArticleId(address)
    return id ? [{ id, slug: id.replace(/^.*\//, ''), codes: [] }] : []
  })
}

function today(address: string): string {
  const [path = ''] = address.split('#', 1)
  const successor = moved[path]
  return successor ? paths.moved(path, successor.to) : address
}
