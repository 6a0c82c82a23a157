import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { readCached, writeCached } from '../cache'
import { forEachFew } from './output'

const TEXT = /\.(html|js|css|svg|xml|txt|json|webmanifest|md)$/

/** Brotli's best, 20 to 100 times slower than `QUICK`. */
const BEST = 11
/**
 * For large sites. Measured on the synthetic pages of `bench:scale`, 2026-11-29: within 0.1 % of the
 * size of quality 9 in an eighth of its time, and 8 % larger than the best.
 */
const QUICK = 8
/** From this size on, in bytes, a site counts as large. */
const LARGE_SITE = 60e6
/**
 * Nearly all assets below this size, in bytes, are the text of one article each: of a large site there are thousands, of
 * which a reader loads a few. The best would save 0.1 kB of each, for a tenth of the build's time (2026-11-30).
 */
const ONE_ARTICLE = 10_000
/** At the best quality, one file of this size takes a core 5 seconds and more. */
const LARGE_FILE = 4e6

/**
 * Writes `FILE.br` and `FILE.gz` for every text file, for servers that send precompressed files.
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
  // Browsers cache assets for a year, and every page loads the same ones: always the best.
  await forEachFew(texts, ({ file, size }) =>
    compress(file, size > LARGE_FILE || (isLarge && !(file.startsWith(assets) && size >= ONE_ARTICLE)) ? QUICK : BEST),
  )
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

/** Reads the result from the cache when an earlier build compressed the same text. */
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
