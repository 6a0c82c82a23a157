import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import { build } from 'vite'
import { scripts } from '../../paths'
import { pack } from '../../content-model/messages'
import type { EmbedIndex } from '../../embed/read-index'
import type { Content } from '../read/load'
import { language } from '../read/places'
import { wordsPlugin } from '../read/words-plugin'
import { loadSearchData, searchSources } from '../read/search/search-data'

/** The most that both scripts may weigh together, in bytes of gzip, without the index. */
const MOST_BYTES = 20_000

/** The file a portal's page loads is a classic script; the engine, which that loads on intent, is a module. */
const FILES = [
  { entry: 'src/embed/search.ts', script: scripts.search(), format: 'iife' },
  { entry: 'src/embed/engine.ts', script: scripts.engine(), format: 'es' },
] as const

/**
 * Writes the scripts for portals, under names that never change.
 *
 * @param out the folder that is published at the base
 * @returns the bytes of each, in gzip, by its path
 * @throws when they are too large together
 */
export async function buildEmbed(out: string, base: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const file of FILES) {
    await bundle(file, out, base)
    sizes.set(file.script, gzipSync(await readFile(join(out, file.script)), { level: 9 }).length)
  }
  holdToBudget([...sizes.values()].reduce((sum, size) => sum + size, 0))
  return sizes
}

/** @throws when the scripts are too large */
export function holdToBudget(bytes: number): void {
  if (bytes <= MOST_BYTES) return
  throw new Error(
    `${scripts.search()} and ${scripts.engine()} are ${bytes} bytes in gzip together, and may be ${MOST_BYTES}: see what src/embed/engine.ts imports, and move data to src/node/write/embed.ts`,
  )
}

async function bundle({ entry, script, format }: (typeof FILES)[number], out: string, base: string): Promise<void> {
  const name = script.slice(dirname(script).length + 1)
  await build({
    base,
    // Reading the content again would take seconds, and of the app's plugins the style sheet's alone is needed.
    configFile: false,
    plugins: [wordsPlugin(language), tailwindcss()],
    logLevel: 'warn',
    build: {
      outDir: join(out, dirname(script)),
      emptyOutDir: false,
      copyPublicDir: false,
      manifest: false,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: name, codeSplitting: false },
      },
    },
  })
}

/** `embed/index.json`: the data for the search in portals. */
export function embedIndex(content: Content): EmbedIndex {
  const entries = content.articles.map(({ entry }) => {
    const { id, slug, title, summary, codes, messages, aliases, meanings, shown, sources } = entry
    const addresses = sources.flatMap(({ url }) => (url === undefined ? [] : { url }))
    return pack({ id, slug, title, summary, codes, messages, aliases, meanings, shown, sources: addresses })
  })
  return { version: 2, entries, data: loadSearchData(searchSources(content)) }
}
