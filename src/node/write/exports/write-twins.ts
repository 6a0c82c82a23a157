import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Content } from '../../read/load'
import { twinFiles } from './twin-files'

/**
 * Writes every twin below a folder.
 *
 * @param out the folder that is published at the base
 * @returns how many files were written
 */
export async function writeTwins(content: Content, out: string, base: string): Promise<number> {
  const twins = twinFiles(content, base)
  for (const [path, text] of twins) {
    const file = join(out, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  return twins.size
}
