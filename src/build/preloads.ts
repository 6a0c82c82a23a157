import type { Manifest } from 'vite'

/** Route modules by the first part of an address; articles share one. */
const ROUTE_MODULES: Record<string, string> = {
  '': 'src/app/HomePage.tsx',
  errors: 'src/app/ErrorsPage.tsx',
  search: 'src/search/SearchPage.tsx',
  diagnose: 'src/diagnose/DiagnosePage.tsx',
  status: 'src/status/StatusPage.tsx',
  support: 'src/support/SupportPage.tsx',
  tree: 'src/diagnose/TreePage.tsx',
  compare: 'src/compare/ComparePage.tsx',
}
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
  const wanted = [...APP_MODULES, ...page]
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry)
  const known = new Set(entry ? withImports(entry.file, manifest) : [])
  const files = Object.entries(manifest)
    .filter(([key, chunk]) => wanted.some((name) => name !== undefined && matches(name, key, chunk.name)))
    .flatMap(([, chunk]) => withImports(chunk.file, manifest))
  return [...new Set(files)].filter((file) => !known.has(file))
}

function matches(wanted: string, key: string, name: string | undefined): boolean {
  return key === wanted || key.endsWith(wanted) || name === wanted
}

function withImports(file: string, manifest: Manifest): string[] {
  const files = new Set<string>()
  const follow = (current: string) => {
    if (files.has(current)) return
    files.add(current)
    const chunk = Object.values(manifest).find((candidate) => candidate.file === current)
    for (const key of chunk?.imports ?? []) {
      const imported = manifest[key]
      if (imported) follow(imported.file)
    }
  }
  follow(file)
  const sheets = Object.values(manifest).flatMap((chunk) => (files.has(chunk.file) ? (chunk.css ?? []) : []))
  return [...files, ...sheets]
}

/**
 * The chunk of a page's article, which the page names so that its first load needs no list of all.
 *
 * @param path from the site's base; of a card, too
 * @returns nothing for a page that is no article
 */
export function articleChunk(path: string, manifest: Manifest): string | undefined {
  const name = `virtual:article${path.replace(CARD, '')}`
  return Object.entries(manifest).find(([key]) => key.endsWith(name))?.[1].file
}
