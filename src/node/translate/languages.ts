import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The languages that the content below a root is translated into: the folders of `content` with two letters. */
export async function languagesOf(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'content'), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && /^[a-z]{2}$/.test(entry.name))
    .map(({ name }) => name)
    .toSorted()
}
