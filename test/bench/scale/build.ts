import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placesOf } from './places'
import { writeCatalogue } from './write-catalogue'

/**
 * Writes a synthetic catalogue and builds it, in a process of its own so that its memory can be told:
 * `tsx test/bench/scale/build.ts SIZE [fuse | pagefind]`.
 */
const size = Number(process.argv[2])
const search = process.argv[3]
const { folder, out } = placesOf(size, search)
await writeCatalogue(folder, size, search)

process.env.CONTENT_ROOT = folder
process.env.OUT_DIR = out
const started = performance.now()
await import('../../../src/node/write/build')
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage()
const processor = (user + system) / 1e6
// Node counts kilobytes.
const memory = process.resourceUsage().maxRSS / 1024
await writeFile(join(folder, 'build.json'), JSON.stringify({ seconds, processor, memory }))
