import * as v from 'valibot'

/** What one build consists of. The build writes it into the worker and into `build.json`. */
const buildManifestSchema = v.object({
  /** The same for two builds of the same content and code. */
  id: v.string(),
  /** The size of the saved help on a device, in bytes. */
  bytes: v.number(),
  /** The file with every page, relative to the base. */
  pages: v.string(),
  /** Files with a content hash in their name, relative to the base. */
  assets: v.array(v.string()),
  /** Files with a fixed name, relative to the base. */
  files: v.array(v.string()),
  /** Files of the previous build, which open tabs may still request. */
  inherited: v.optional(v.array(v.string())),
})

export type BuildManifest = v.InferOutput<typeof buildManifestSchema>

/** @throws when the data is not a build manifest */
export function parseBuildManifest(data: unknown): BuildManifest {
  return v.parse(buildManifestSchema, data)
}

const savedBuildSchema = v.object({
  id: v.string(),
  /** Milliseconds since the epoch. */
  savedAt: v.number(),
  bytes: v.number(),
  assets: v.array(v.string()),
})

/** The record of a build that is saved completely on this device. */
export type SavedBuild = v.InferOutput<typeof savedBuildSchema>

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
    return response && v.parse(savedBuildSchema, await response.json())
  } catch {
    return undefined
  }
}

/** The message that asks the worker to save whatever is missing on this device. */
export const SAVE_MESSAGE = 'save'

/** What the worker reports to pages while it saves. */
const workerMessageSchema = v.union([
  /** `part`: how much is saved, from 0 to 1. */
  v.object({ kind: v.literal('saving'), part: v.number() }),
  v.object({ kind: v.literal('saved') }),
  v.object({ kind: v.literal('failed'), isFull: v.boolean() }),
])

export type WorkerMessage = v.InferOutput<typeof workerMessageSchema>

/** @returns undefined when the data is not a message of our worker */
export function parseWorkerMessage(data: unknown): WorkerMessage | undefined {
  const { success, output } = v.safeParse(workerMessageSchema, data)
  return success ? output : undefined
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
