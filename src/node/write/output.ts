import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

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
