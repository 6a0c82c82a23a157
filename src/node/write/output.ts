import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const madeFolders = new Set<string>()

/** Writes a file of the site and creates the folders above it. */
export async function writeOutput(file: string, content: string | Buffer): Promise<void> {
  const folder = dirname(file)
  if (!madeFolders.has(folder)) await mkdir(folder, { recursive: true })
  madeFolders.add(folder)
  await writeFile(file, content)
}

/** How many files are in memory at the same time, whatever the size of the site. */
const AT_ONCE = 8

/** Handles items a few at a time. */
export async function forEachFew<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
