import { join, relative } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { pack } from '../../content-model/messages'
import type { Card, Entry, Site } from '../../content-model/types'
import { firstAnswers } from '../../search/first-answers'
import { fuseSimilar } from '../../search/fuse-similar'
import { readBodies } from '../../search/read-bodies'
import { createSearch } from '../../search/search'
import { articleModule, codeModule } from './article-module'
import { homeCard } from './home-cards'
import { loadContent, loadContentOnce, type Content } from './load'
import { formatProblems, placesOf, type Problem } from './problem'
import { publicationOf } from '../write/exports/publication'
import { searchedCatalogue } from '../write/exports/sections'

const PREFIX = '\0virtual:'

/** What loads the search that a site chooses. */
const SEARCHES: Record<Site['search'], string> = { fuse: 'load-search', pagefind: 'pagefind/load-pagefind' }

/**
 * Gives the app its content as virtual modules, typed in `src/virtual.d.ts`. Wrong content stops the
 * build; in development it shows as an overlay and the last good content stays.
 *
 * @param from the folder that holds `content/`, below the project; the project itself by default
 */
export function contentPlugin(from = ''): Plugin {
  let root = process.cwd()
  let content: Content | undefined
  let isBuild = false
  const modules = new Map<string, string>()

  async function refresh(): Promise<Problem[]> {
    const result = await (isBuild ? loadContentOnce(root) : loadContent(root))
    if ('problems' in result) return result.problems
    content = result.content
    modules.clear()
    for (const [name, code] of Object.entries(writeModules(content, from))) modules.set(name, code)
    return []
  }

  return {
    name: 'content',
    enforce: 'pre',
    configResolved(config) {
      root = join(config.root, from)
      isBuild = config.command === 'build'
    },
    async buildStart() {
      // The bundles of one build share this plugin.
      if (isBuild && content) return
      const problems = await refresh()
      if (problems.length > 0) this.error(formatProblems(problems, root))
    },
    resolveId: {
      filter: { id: /^virtual:/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:/ },
      handler(id) {
        const code = modules.get(id.slice(PREFIX.length))
        if (code === undefined) this.error(`${id.slice(1)} is not a content module`)
        // Without this, the style plugin answers an edit of a content file with a full reload.
        if (!isBuild) for (const { file } of content?.articles ?? []) this.addWatchFile(`${root}/${file}`)
        return code
      },
    },
    configureServer(server) {
      const onChange = async (file: string) => {
        if (!relative(root, file).startsWith('content')) return
        const before = new Map(modules)
        const problems = await refresh()
        if (problems.length > 0) server.ws.send({ type: 'error', err: overlayOf(problems, root) })
        else reloadChanged(server, before, modules)
      }
      for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, (file: string) => void onChange(file))
    },
  }
}

/** The overlay makes links to the editor of the places in the part where a program's error has its stack. */
function overlayOf(problems: Problem[], root: string) {
  return { message: formatProblems(problems, root), stack: placesOf(problems, root) }
}

/**
 * Reloads the page when data it has loaded changed. A change of a body alone is left to hot replacement, and
 * data that no page has asked for yet is fresh when it is asked for.
 */
function reloadChanged(server: ViteDevServer, before: Map<string, string>, after: Map<string, string>): void {
  let reload = false
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(name) === after.get(name)) continue
    for (const environment of Object.values(server.environments)) {
      const module = environment.moduleGraph.getModuleById(PREFIX + name)
      if (!module) continue
      environment.moduleGraph.invalidateModule(module)
      reload = true
    }
  }
  if (reload) server.ws.send({ type: 'full-reload' })
}

function writeModules(content: Content, from: string): Record<string, string> {
  const { articles, questions, vocabulary, makers, site, permalinks } = content
  // Words hold no address, so any base does.
  const searched = searchedCatalogue(content, publicationOf(content, '/'))
  const bodies = readBodies(searched)
  const { commonest, productHosts: hosts } = site
  const { links, ...siteForPages } = site
  const search = createSearch({ ...searched, ...bodies, hosts, commonest }, fuseSimilar)
  const codes = articles.flatMap(({ entry }) => entry.codes)
  const cards = new Map(articles.map(({ entry }) => [entry.id, toCard(entry)]))
  const entries = new Map(articles.map(({ entry }) => [entry.id, entry]))
  const json = (value: unknown) => `export default ${JSON.stringify(value)}\n`
  return {
    // Whose words the messages are is named once for each writer.
    catalogue: `import { unpack } from '/src/content-model/messages'\nexport default ${JSON.stringify(articles.map(({ entry }) => pack(entry)))}.map(unpack)\n`,
    search: `export { loadSearch } from '/src/search/${SEARCHES[site.search]}'\n`,
    'search-bodies': json(bodies),
    // A large catalogue has another search, whose answers would differ.
    'first-answers': json(firstAnswers(search, site.search === 'fuse' ? codes : [])),
    questions: json(questions),
    vocabulary: json(vocabulary),
    makers: json(makers),
    site: json(siteForPages),
    'product-links': json(links),
    moved: json(permalinks.moved),
    home: json(site.commonest.flatMap((id) => entries.get(id) ?? []).map(homeCard)),
    articles: `export default {\n${articles
      .map(({ entry }) => `  ${JSON.stringify(entry.id)}: () => import('virtual:article/${entry.id}'),`)
      .join('\n')}\n}\n`,
    ...Object.fromEntries(
      articles.flatMap((article) => {
        const { id } = article.entry
        const code = codeModule(article, content)
        const own: [string, string] = [`article/${id}`, articleModule(article, cards, content, from)]
        return code === undefined ? [own] : [own, [`code/${id}`, code]]
      }),
    ),
  }
}

function toCard({ id, title, summary, codes }: Entry): Card {
  return { id, title, summary, codes }
}
