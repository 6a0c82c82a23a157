import { readdirSync, statSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { inThreads, takeTasks } from '../threads'
import { readCached, writeCached } from '../files'

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

/** A file to compress, and how well. */
export interface ToCompress {
  file: string
  quality: number
}

/**
 * Writes `FILE.br` and `FILE.gz` for every text file, for servers that send precompressed files.
 *
 * @returns the bytes of the folder without the copies
 */
export async function compressFolder(folder: string): Promise<number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = names.map((file) => ({ file, size: statSync(file).size }))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const isLarge = bytes > LARGE_SITE
  const assets = join(folder, 'assets')
  // Browsers cache assets for a year, and every page loads the same ones: always the best.
  const qualityOf = (file: string, size: number) =>
    size > LARGE_FILE || (isLarge && !(file.startsWith(assets) && size >= ONE_ARTICLE)) ? QUICK : BEST
  const texts = files.filter(({ file }) => TEXT.test(file)).toSorted((a, b) => b.size - a.size)
  const tasks: ToCompress[] = texts.map(({ file, size }) => ({ file, quality: qualityOf(file, size) }))
  await inThreads(new URL('./compress.ts', import.meta.url), tasks)
  return bytes
}

// The synchronous functions take a quarter of the processor time of the asynchronous ones, which make a stream for each
// file (4 s against 15 for 300 synthetic articles, 2026-11-30).
await takeTasks(({ file, quality }: ToCompress) => {
  const text = readFileSync(file)
  writeFileSync(`${file}.br`, quality === BEST ? bestBrotli(text) : brotli(text, quality))
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
})

/** Reads the result from the cache when an earlier build compressed the same text. */
function bestBrotli(text: Buffer): Buffer {
  const cached = readCached('brotli', [text])
  if (cached.content) return cached.content
  const small = brotli(text, BEST)
  writeCached(cached.file, small)
  return small
}

function brotli(text: Buffer, quality: number): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  return brotliCompressSync(text, { params })
}
