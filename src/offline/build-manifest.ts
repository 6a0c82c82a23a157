import * as z from 'zod/mini'

/** What one build consists of. The build writes it into the worker and into `build.json`. */
const buildManifestSchema = z.object({
  /** The same for two builds of the same content and code. */
  id: z.string(),
  /** The size of the saved help on a device, in bytes. */
  bytes: z.number(),
  /** The file with every page, relative to the base. */
  pages: z.string(),
  /** Files with a content hash in their name, relative to the base. */
  assets: z.array(z.string()),
  /** Files with a fixed name, relative to the base. */
  files: z.array(z.string()),
  /** Files of the previous build, which open tabs may still request. */
  inherited: z.optional(z.array(z.string())),
})

export type BuildManifest = z.infer<typeof buildManifestSchema>

/** @throws when the data is not a build manifest */
export function parseBuildManifest(data: unknown): BuildManifest {
  return z.parse(buildManifestSchema, data)
}

const savedBuildSchema = z.object({
  id: z.string(),
  /** Milliseconds since the epoch. */
  savedAt: z.number(),
  bytes: z.number(),
  assets: z.array(z.string()),
})

/** The record of a build that is saved completely on this device. */
export type SavedBuild = z.infer<typeof savedBuildSchema>

/** Reads the records of all completely saved builds, newest first. Ignores records that cannot be read. */
export async function readSavedBuilds(names: CacheNames, caches: CacheStorage): Promise<SavedBuild[]> {
  const pageCaches = (await caches.keys()).filter(names.isPages)
  const builds = await Promise.all(pageCaches.map((name) => readSavedBuild(name, names, caches)))
  return builds.filter((build) => build !== undefined).toSorted((a, b) => b.savedAt - a.savedAt)
}

async function readSavedBuild(
  name: string,
  { record }: CacheNames,
  caches: CacheStorage,
): Promise<SavedBuild | undefined> {
  try {
    const response = await (await caches.open(name)).match(record)
    return response && z.parse(savedBuildSchema, await response.json())
  } catch {
    return undefined
  }
}

/** The message that asks the worker to save whatever is missing on this device. */
export const SAVE_MESSAGE = 'save'

/** What the worker reports to pages while it saves. */
const workerMessageSchema = z.union([
  /** `part`: how much is saved, from 0 to 1. */
  z.object({ kind: z.literal('saving'), part: z.number() }),
  z.object({ kind: z.literal('saved') }),
  z.object({ kind: z.literal('failed'), isFull: z.boolean() }),
])

export type WorkerMessage = z.infer<typeof workerMessageSchema>

/** @returns undefined when the data is not a message of our worker */
export function parseWorkerMessage(data: unknown): WorkerMessage | undefined {
  return z.safeParse(workerMessageSchema, data).data
}

// Files with a fixed name, relative to the base.

/** The build manifest, for pages, the next build and hosts. */
export const BUILD_FILE = 'build.json'
/** The worker. Browsers look for its next version under the same name. */
export const WORKER_FILE = 'sw.js'
/** The script that recovers from missing files. */
export const RECOVERY_FILE = 'recover.js'
/** The script that leads short addresses to the reader's language. */
export const SHORT_LINK_FILE = 'short-link.js'
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
