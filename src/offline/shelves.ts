const RECORD = 'saved.json'

/** Where on the device a build is kept. Each install of this app on one origin has shelves of its own. */
export interface Shelves {
  /** Hashed files, shared by all builds, so that an update fetches only what changed. */
  assets: string
  /** The pages of one build. */
  pages: (id: string) => string
  isOwn: (name: string) => boolean
  isPages: (name: string) => boolean
  /** The address of the record that a build is here in full. */
  record: string
}

/** @param base the address the app is installed at, with a slash at the end */
export function shelvesAt(base: string): Shelves {
  const prefix = `help ${base} `
  const pages = `${prefix}pages `
  return {
    assets: `${prefix}assets`,
    pages: (id) => pages + id,
    isOwn: (name) => name.startsWith(prefix),
    isPages: (name) => name.startsWith(pages),
    record: base + RECORD,
  }
}

/** Clears every shelf of this install. */
export async function clearShelves({ isOwn }: Shelves, caches: CacheStorage): Promise<void> {
  await drop(isOwn, caches)
}

/** Drops saved pages, so that the network answers; their files stay. */
export async function dropPages({ isPages }: Shelves, caches: CacheStorage): Promise<void> {
  await drop(isPages, caches)
}

async function drop(isMeant: (name: string) => boolean, caches: CacheStorage): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter(isMeant).map((name) => caches.delete(name)))
}
