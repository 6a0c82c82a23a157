import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Results that later builds use again; the folder may be deleted at any time. */
export const CACHE = 'node_modules/.cache/site'

/** Entries that no build has used for this long are deleted. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000

/**
 * Reads a file from the cache by what it is made of.
 *
 * @param kind a folder of the cache
 * @param parts texts or bytes that together change whenever the result does
 * @returns the file of the entry, and its content if an earlier build wrote it
 */
export async function readCached(
  kind: string,
  parts: (string | Buffer)[],
): Promise<{ file: string; content?: Buffer }> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  const file = join(CACHE, kind, hash.digest('hex').slice(0, 32))
  const content = await readFile(file).catch(() => undefined)
  if (!content) return { file }
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
  return { file, content }
}

/** Writes an entry. The rename keeps others that read or write the same one from seeing half of it. */
export async function writeCached(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(draft, content)
  await rename(draft, file)
}

/** Deletes the entries that no build has used for two weeks. */
export async function pruneCache(now: number): Promise<void> {
  const entries = await readdir(CACHE, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    // A build that runs at the same time, of another language, renames its drafts.
    const made = entry.isFile() ? await stat(file).catch(() => undefined) : undefined
    if (made && now - made.mtimeMs > KEPT_MS) await rm(file, { force: true })
  }
}
