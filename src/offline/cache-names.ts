// Files with a fixed name, relative to the base.

/** The build manifest, for pages, the next build and hosts. */
export const BUILD_FILE = 'build.json'
/** The worker. Browsers look for its next version under the same name. */
export const WORKER_FILE = 'sw.js'
/** The script that recovers from missing files. */
export const RECOVERY_FILE = 'recover.js'
/** The page for unknown addresses. */
export const MISSING_PAGE = '404'

/** The names of the caches of one installation. Two installations on one origin do not share caches. */
export interface CacheNames {
  /** Hashed files, shared by all builds, so that an update fetches only what changed. */
  assets: string
  /** The pages of one build. */
  pages: (buildId: string) => string
  isOwn: (name: string) => boolean
  isPages: (name: string) => boolean
  /** The address of the record that a build is saved completely. */
  record: string
}

/** @param base the address the app is installed at, with a trailing slash */
export function cacheNamesFor(base: string): CacheNames {
  const prefix = `help ${base} `
  const pages = `${prefix}pages `
  return {
    assets: `${prefix}assets`,
    pages: (buildId) => pages + buildId,
    isOwn: (name) => name.startsWith(prefix),
    isPages: (name) => name.startsWith(pages),
    record: `${base}saved.json`,
  }
}

/** Deletes every cache of this installation. */
export async function deleteOwnCaches({ isOwn }: CacheNames, caches: CacheStorage): Promise<void> {
  await deleteCaches(isOwn, caches)
}

/** Deletes the saved pages, so that the network answers. Hashed files stay. */
export async function deletePageCaches({ isPages }: CacheNames, caches: CacheStorage): Promise<void> {
  await deleteCaches(isPages, caches)
}

async function deleteCaches(matches: (name: string) => boolean, caches: CacheStorage): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter(matches).map((name) => caches.delete(name)))
}
