import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(html|js|css|svg|xml|txt|json|webmanifest|md)$/

/** Pages of a site beyond this take a tenth of the time, and a few hundredths more room. */
const LARGE = { bytes: 30e6, quality: 9 }
const BEST = 11

/** Threads of Node's pool that compress at the same time, and one file ahead for each. */
const AT_ONCE = 8

/**
 * Writes a `.br` and a `.gz` beside every text file, for servers that send them as they are.
 *
 * @returns the bytes of the folder without the copies
 */
export async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const ofPages = bytes > LARGE.bytes ? LARGE.quality : BEST
  await inTurns(
    files.filter((file) => TEXT.test(file)),
    (file) => compress(file, file.endsWith('.html') ? ofPages : BEST),
  )
  return bytes
}

/** A few at a time: a large site would not fit into memory at once. */
async function inTurns(files: string[], work: (file: string) => Promise<void>): Promise<void> {
  const left = files.values()
  const turn = async () => {
    for (const file of left) await work(file)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, turn))
}

async function compress(file: string, quality: number): Promise<void> {
  const text = await readFile(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(text, { params }),
    promisify(gzip)(text, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)])
}
