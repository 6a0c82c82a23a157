import { readFileSync } from 'node:fs'
import type { Manifest, ManifestChunk } from 'vite'

/** A page without parameters in `src/routes.tsx`, and the first module that it imports. */
const PAGE = /path: '\/([\w-]*)',[^]*?import\('\.\/([\w/-]+)'\)/g

/** Route modules by the first part of an address, read from `src/routes.tsx`, so that pages are listed in one place. */
export const ROUTE_MODULES: Record<string, string> = Object.fromEntries(
  [...readFileSync('src/routes.tsx', 'utf8').matchAll(PAGE)].map(([, first = '', module = '']) => [
    first,
    `src/${module}.tsx`,
  ]),
)
const ARTICLE_MODULE = 'src/app/ArticleRoute.tsx'
/** The app itself, which the entry asks for piece by piece. */
const APP_MODULES = ['node_modules/react-dom/client.js', 'src/app/start.tsx']
const CARD_MODULE = 'src/embed/CardPage.tsx'
const CARD = /^\/embed(?=\/)/

/**
 * The chunks a page will ask for, beyond those the shell names, and their style sheets.
 *
 * @param path from the site's base, such as `/errors/503`
 * @returns file names relative to the output folder
 */
export function preloadsFor(path: string, manifest: Manifest): string[] {
  const address = path.replace(CARD, '')
  const [, first = '', slug] = address.split('/')
  const page = slug
    ? [address === path ? ARTICLE_MODULE : CARD_MODULE, `content/${first}/${slug}.mdx`, `virtual:article${address}`]
    : [ROUTE_MODULES[first]]
  const index = indexOf(manifest)
  const known = new Set(index.entry ? withImports(index.entry.file, index) : [])
  const files = [...APP_MODULES, ...page]
    .flatMap((name) => (name === undefined ? [] : (index.byName.get(name) ?? [])))
    .flatMap(({ file }) => withImports(file, index))
  return [...new Set(files)].filter((file) => !known.has(file))
}

/** The manifest by what is looked up in it, for thousands of pages: made once. */
interface Index {
  entry: ManifestChunk | undefined
  manifest: Manifest
  byFile: Map<string, ManifestChunk>
  /** By the name of the chunk, and by the end of its key from where a module's name begins. */
  byName: Map<string, ManifestChunk[]>
}

const indexes = new WeakMap<Manifest, Index>()
/** A key may begin with what leads from the project to the module, or with what marks a virtual one. */
const MODULE = /(?:node_modules\/|src\/|content\/|virtual:).*$/

function indexOf(manifest: Manifest): Index {
  const made = indexes.get(manifest)
  if (made) return made
  const chunks = Object.values(manifest)
  const byName = new Map<string, ManifestChunk[]>()
  for (const [key, chunk] of Object.entries(manifest)) {
    for (const name of new Set([MODULE.exec(key)?.[0] ?? key, chunk.name ?? key]))
      byName.set(name, [...(byName.get(name) ?? []), chunk])
  }
  const byFile = new Map(chunks.toReversed().map((chunk) => [chunk.file, chunk]))
  const index = { entry: chunks.find(({ isEntry }) => isEntry), manifest, byFile, byName }
  indexes.set(manifest, index)
  return index
}

function withImports(file: string, { manifest, byFile }: Index): string[] {
  const files = new Set<string>()
  const follow = (current: string) => {
    if (files.has(current)) return
    files.add(current)
    for (const key of byFile.get(current)?.imports ?? []) {
      const imported = manifest[key]
      if (imported) follow(imported.file)
    }
  }
  follow(file)
  return [...files, ...[...files].flatMap((name) => byFile.get(name)?.css ?? [])]
}

/**
 * The chunk of a page's article, which the page names so that its first load needs no list of all.
 *
 * @param path from the site's base; of a card, too
 * @returns nothing for a page that is no article
 */
export function articleChunk(path: string, manifest: Manifest): string | undefined {
  return indexOf(manifest).byName.get(`virtual:article${path.replace(CARD, '')}`)?.[0]?.file
}
