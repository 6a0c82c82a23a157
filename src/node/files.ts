import {
  existsSync,
  mkdirSync,
  writeFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createHash, randomUUID } from 'node:crypto'

const madeFolders = new Set<string>()

/**
 * Writes a file and creates the folders above it. Synchronous, because for thousands of small files that takes a fraction
 * of the processor time.
 */
export function writeOutput(file: string, content: string | Buffer): void {
  const folder = dirname(file)
  if (!madeFolders.has(folder)) mkdirSync(folder, { recursive: true })
  madeFolders.add(folder)
  writeFileSync(file, content)
}

/** Results that later builds use again; the folder may be deleted at any time. */
export const CACHE = 'node_modules/.cache/site'

/** Entries that no build has used for this long are deleted. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000
/** An entry that was used this lately is not marked as used again. */
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Reads a file from the cache by what it is made of.
 *
 * @param kind a folder of the cache
 * @param parts texts or bytes that together change whenever the result does
 * @returns the file of the entry, and its content if an earlier build wrote it
 */
export function readCached(kind: string, parts: (string | Buffer)[]): { file: string; content?: Buffer } {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  const file = join(CACHE, kind, hash.digest('hex').slice(0, 32))
  try {
    const content = readFileSync(file)
    markUsed(file, Date.now())
    return { file, content }
  } catch {
    return { file }
  }
}

function markUsed(file: string, now: number): void {
  if (now - statSync(file).mtimeMs > DAY_MS) utimesSync(file, new Date(now), new Date(now))
}

/** Writes an entry. The rename keeps others that read or write the same one from seeing half of it. */
export function writeCached(file: string, content: string | Buffer): void {
  const draft = `${file}.${randomUUID()}`
  writeOutput(draft, content)
  renameSync(draft, file)
}

/** Deletes the entries that no build has used for two weeks. */
export function pruneCache(now: number): void {
  if (!existsSync(CACHE)) return
  const entries = readdirSync(CACHE, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    // The file may be gone: the build of another language renames its drafts at the same time.
    const age = entry.isFile() ? now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) : 0
    if (age > KEPT_MS) rmSync(file, { force: true })
  }
}
