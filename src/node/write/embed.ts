import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import { build, type Plugin } from 'vite'
import { scripts } from '../../paths'
import type { Content } from '../read/load'
import { language } from '../read/places'
import { wordsPlugin } from '../read/words-plugin'
import { pack } from '../../content-model/messages'
import type { EmbedIndex } from '../../embed/read-index'
import type { TicketData } from '../../embed/ticket/data'
import { loadSearchData, searchSources } from '../read/search-data'

/** The file a portal's page loads is a classic script; what that loads on intent is a module. */
const FILES = [
  { entry: 'src/embed/search.ts', script: scripts.search(), format: 'iife' },
  { entry: 'src/embed/engine.ts', script: scripts.engine(), format: 'es' },
  { entry: 'src/embed/ticket/ticket.ts', script: scripts.ticket(), format: 'es' },
] as const

/** The most that scripts may weigh together, in bytes of gzip, without their data. */
const BUDGETS = [
  { files: [scripts.search(), scripts.engine()], most: 20_000 },
  // Only pages of ticket systems load it: the search and the recognition of pastes in one.
  { files: [scripts.ticket()], most: 45_000 },
]

/**
 * Writes the scripts for portals, under names that never change.
 *
 * @param out the folder that is published at the base
 * @returns the bytes of each, in gzip, by its path
 * @throws when they are too large together
 */
export async function buildEmbed(content: Content, out: string, base: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const file of FILES) {
    await bundle(file, [languageCodes(content)], out, base)
    sizes.set(file.script, gzipSync(await readFile(join(out, file.script)), { level: 9 }).length)
  }
  holdToBudget(sizes)
  return sizes
}

/**
 * @param sizes the bytes of each script, by its path
 * @throws when some are too large together
 */
export function holdToBudget(sizes: ReadonlyMap<string, number>): void {
  for (const { files, most } of BUDGETS) {
    const bytes = files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0)
    if (bytes <= most) continue
    throw new Error(
      `${files.join(' and ')}: ${bytes} bytes in gzip together, and ${most} are allowed. See what their entries in src/embed import, and move data into the JSON files beside them.`,
    )
  }
}

/** The one virtual module of the content that the scripts import; the content plugin would read all of it again. */
function languageCodes({ site }: Content): Plugin {
  const id = 'virtual:language-codes'
  return {
    name: 'language-codes',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load: (asked) =>
      asked === `\0${id}` ? `export default ${JSON.stringify(site.languages.map(({ code }) => code))}` : undefined,
  }
}

async function bundle(
  { entry, script, format }: (typeof FILES)[number],
  plugins: Plugin[],
  out: string,
  base: string,
): Promise<void> {
  const name = script.slice(dirname(script).length + 1)
  await build({
    base,
    // Reading the content again would take seconds, and of the app's plugins the style sheet's alone is needed.
    configFile: false,
    plugins: [wordsPlugin(language), tailwindcss(), ...plugins],
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

/** `embed/ticket.json`: what reading tickets takes beside that. */
export function ticketData({ articles, makers, site }: Content): TicketData {
  const entries = articles.map(({ entry }) => {
    const { id, audience, related } = entry
    return [id, { audience, related, ...('retry' in entry ? { retry: entry.retry } : {}) }]
  })
  return {
    version: 1,
    hosts: site.productHosts,
    links: site.links,
    makers,
    languages: site.languages.map(({ code, name }) => ({ code, name })),
    entries: Object.fromEntries(entries) as TicketData['entries'],
  }
}
