import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A picture by what it is made of: drawn once, and read from the disk by every later build.
 *
 * @param folder may be thrown away at any time
 * @param parts texts that together change whenever the picture does
 */
export async function drawnOnce(folder: string, parts: string[], draw: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(folder, `${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)}.bin`)
  const known = await readFile(file).catch(() => undefined)
  if (known) return known
  const drawn = await draw()
  await mkdir(folder, { recursive: true })
  await writeFile(file, drawn)
  return drawn
}
