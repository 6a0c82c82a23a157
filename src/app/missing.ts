import { replace } from 'react-router'
import moved from 'virtual:moved'
import { loadCatalogue, toArticleId } from '../catalog/catalogue'
import { mendAddress, type Named } from '../catalog/mend-address'
import { nearestTo } from '../catalog/nearest'
import type { Card } from '../catalog/types'
import { NOWHERE, paths } from '../paths'

export interface Missing {
  missing: Card[]
}

/**
 * What an address means that has no page: the page it led to before it was damaged or moved, else the nearest articles.
 * A module of its own, for the few who need it.
 *
 * @param url the whole address; browsers tell routers nothing of its anchor
 */
export async function findMissing(url: string): Promise<Response | Missing> {
  const { pathname, search } = new URL(url)
  const path = pathname.slice(import.meta.env.BASE_URL.length - 1)
  if (path === NOWHERE && search === '') return { missing: [] }
  if (Object.hasOwn(moved, path)) return replace(today(path))
  const address = path + search + anchorHere(pathname)
  const entries = await loadCatalogue()
  const to = mendAddress(address, [...entries, ...movedArticles()])
  return to === undefined ? { missing: nearestTo(address, entries) } : replace(today(to))
}

function movedArticles(): Named[] {
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

/** The anchor in the address bar, while the page is being opened. */
function anchorHere(pathname: string): string {
  return typeof location !== 'undefined' && location.pathname === pathname ? location.hash : ''
}
