import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { readCached, writeCached } from './cache'

const TEXT = /\.(html|js|css|svg|xml|txt|json|webmanifest|md)$/

/** Brotli's best, 20 to 100 times slower than `QUICK`. */
const BEST = 11
/**
 * What a large site is compressed with. Measured on the synthetic pages of `bench:scale`, 2026-11-29: within 0.1 % of the
 * size of quality 9 in an eighth of its time, and 8 % larger than the best.
 */
const QUICK = 8
/** From this size on, in bytes, a site counts as large. */
const LARGE_SITE = 30e6
/** One file of this size would keep one core busy for seconds at the best quality. */
const LARGE_FILE = 4e6

/** Files at the same time, each in a thread of Node's pool: a large site would not fit into memory at once. */
const AT_ONCE = 8

/**
 * Writes a `.br` and a `.gz` beside every text file, for servers that send them as they are.
 *
 * @returns the bytes of the folder without the copies
 */
export async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(names.map(async (file) => ({ file, size: (await stat(file)).size })))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const isLarge = bytes > LARGE_SITE
  const assets = join(folder, 'assets')
  const texts = files.filter(({ file }) => TEXT.test(file)).toSorted((a, b) => b.size - a.size)
  const left = texts.values()
  const work = async () => {
    // Assets are stored for a year by their readers, so their best compression pays.
    for (const { file, size } of left)
      await compress(file, size > LARGE_FILE || (isLarge && !file.startsWith(assets)) ? QUICK : BEST)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return bytes
}

async function compress(file: string, quality: number): Promise<void> {
  const text = await readFile(file)
  const [small, zipped] = await Promise.all([
    quality === BEST ? bestBrotli(text) : brotli(text, quality),
    promisify(gzip)(text, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, zipped)])
}

/** From the cache where an earlier build compressed the same text. */
async function bestBrotli(text: Buffer): Promise<Buffer> {
  const cached = await readCached('brotli', [text])
  if (cached.content) return cached.content
  const small = await brotli(text, BEST)
  await writeCached(cached.file, small)
  return small
}

function brotli(text: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  return promisify(brotliCompress)(text, { params })
}
