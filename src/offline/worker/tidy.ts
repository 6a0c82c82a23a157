import { readSaved } from '../saved'
import type { Library } from './answer'

/**
 * Drops what neither this build nor the one before it needs. The files of the one before stay, because tabs
 * may still be open that load them.
 */
export async function tidy(library: Library): Promise<void> {
  const { build, shelves, caches } = library
  const saved = await readSaved(shelves, caches)
  for (const name of await caches.keys())
    if (shelves.isPages(name) && name !== shelves.pages(build.id)) await caches.delete(name)
  await keepAssets([...build.assets, ...saved.flatMap(({ assets }) => assets)], library)
}

/** Makes room after the device refused more, without touching a build that is here in full. */
export async function makeRoom(library: Library): Promise<void> {
  const { build, shelves, caches } = library
  const saved = await readSaved(shelves, caches)
  if (saved.every(({ id }) => id !== build.id)) await caches.delete(shelves.pages(build.id))
  await keepAssets(
    saved.flatMap(({ assets }) => assets),
    library,
  )
}

async function keepAssets(needed: string[], { base, shelves, caches }: Library): Promise<void> {
  const keep = new Set(needed.map((path) => base + path))
  const assets = await caches.open(shelves.assets)
  for (const request of await assets.keys()) if (!keep.has(request.url)) await assets.delete(request)
}
