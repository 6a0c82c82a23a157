import { spawn } from 'node:child_process'
import { MEMORY } from '../../../src/node/languages'
import { measureSite, type SiteFigures } from './measure-site'
import { placesOf } from './places'
import { print, writeDocument } from './table'

/**
 * How the site holds up as the catalogue grows: `npm run bench:scale`. Builds synthetic catalogues, measures what a reader
 * loads and waits for, and prints a table.
 *
 * `-- 30 300` builds these sizes only, `pagefind` with the other search, `--built` measures what was built before,
 * `--write` puts the table into `docs/performance.md`.
 */
const SIZES = [30, 300, 1000, 3000]

const options = process.argv.slice(2)
const search = options.includes('pagefind') ? 'pagefind' : 'fuse'
const given = options.map(Number).filter((size) => size > 0)
const rows: SiteFigures[] = []
for (const size of given.length > 0 ? given : SIZES) {
  if (!options.includes('--built')) await build(size)
  rows.push(await measureSite({ size, search, ...placesOf(size, search) }))
  console.log(`measured ${size} articles with ${search}`)
}
print(rows)
if (options.includes('--write')) await writeDocument(rows, search)

/** In a process of its own, whose time and memory are measured. */
async function build(size: number): Promise<void> {
  const command = [...MEMORY, '--import', 'tsx', 'test/bench/scale/build.ts', String(size), search]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`The catalogue of ${size} articles was not built`)
}
