import { parseSaved, type Saved } from './build-facts'
import type { Shelves } from './shelves'

/** Every build that is here in full, the newest first. What cannot be read counts as not here. */
export async function readSaved(shelves: Shelves, caches: CacheStorage): Promise<Saved[]> {
  const names = (await caches.keys()).filter(shelves.isPages)
  const records = await Promise.all(names.map((name) => readRecord(name, shelves, caches)))
  return records.filter((record) => record !== undefined).toSorted((a, b) => b.savedAt - a.savedAt)
}

async function readRecord(name: string, { record }: Shelves, caches: CacheStorage): Promise<Saved | undefined> {
  try {
    const response = await (await caches.open(name)).match(record)
    return response && parseSaved(await response.json())
  } catch {
    return undefined
  }
}
