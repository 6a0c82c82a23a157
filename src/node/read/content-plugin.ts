import { join, relative } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { screenOf } from '../../content-model/catalogue'
import { KNOWN_QUESTIONS, TOPICS } from '../../content-model/enums'
import { pack } from '../../content-model/messages'
import { TOPIC_LABELS } from '../../content-model/topics'
import type { Card, Entry, HomeCard, KnownOptions, Question, Site, TopicCount } from '../../content-model/types'
import { createFuzzyIndex, type Known } from '../../search/fuzzy'
import { articleModule, codeModule } from './article-module'
import { type Content, loadContent, loadContentOnce } from './load'
import { language } from './places'
import { formatProblems, placesOf, type Problem } from './problem'
import { languageWords } from './words-plugin'
import { fingerprint, loadSearchData, searchSources } from './search-data'

const PREFIX = '\0virtual:'

/** What loads the search that a site chooses, and what answers until it has loaded. */
const SEARCHES: Record<Site['search'], { loads: string; early: string }> = {
  fuse: { loads: 'load-search', early: "export { answerEarly } from '/src/search/early-answers'" },
  pagefind: { loads: 'pagefind/load-pagefind', early: 'export const answerEarly = () => undefined' },
}
/** What `virtual:insight` exports, by module of `src/insight`. Development never counts. */
const INSIGHT = {
  insight: ['note', 'useNote', 'useNoteOnLeave'],
  searches: ['noteAsked', 'noteBlur', 'noteChoice', 'noteGuess', 'noteTyping', 'useNoteUnanswered'],
  InsightNotice: ['InsightNotice'],
}

/** Made when they are first asked for: learning takes seconds. */
const LEARNED = ['search-data', 'search-model']

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
    modules.set('insight', insightModule(isBuild && content.site.events !== undefined))
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
        const name = id.slice(PREFIX.length)
        const code = LEARNED.includes(name) && content ? learnedModule(name, content) : modules.get(name)
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
  const { links, ...siteForPages } = site
  const cards = new Map(articles.map(({ entry }) => [entry.id, toCard(entry)]))
  const entries = new Map(articles.map(({ entry }) => [entry.id, entry]))
  const known = site.search === 'fuse' ? articles.map(({ entry }) => entry) : []
  return {
    // Whose words the messages are is named once for each writer.
    catalogue: `import { unpack } from '/src/content-model/messages'\nexport default ${JSON.stringify(articles.map(({ entry }) => pack(entry)))}.map(unpack)\n`,
    search: `export { loadSearch } from '/src/search/${SEARCHES[site.search].loads}'\n`,
    'early-answers': `${SEARCHES[site.search].early}\n`,
    'fuzzy-index': `export const known = ${JSON.stringify(known.map(toKnown))}\nexport const fuzzyIndex = ${JSON.stringify(createFuzzyIndex(known))}\n`,
    // Only to see whether they change; what was learned takes its place when it is asked for.
    ...Object.fromEntries(LEARNED.map((name) => [name, fingerprint(searchSources(content))])),
    questions: asJson(questions),
    'known-options': asJson(knownOptionsOf(questions)),
    vocabulary: asJson(vocabulary),
    makers: asJson(makers),
    site: asJson({
      ...siteForPages,
      language,
    }),
    'language-codes': asJson(site.languages.map(({ code }) => code)),
    'language-words': asJson(languageWords(content)),
    'product-links': asJson(links),
    moved: asJson(permalinks.moved),
    home: `${asJson(site.commonest.flatMap((id) => entries.get(id) ?? []).map(homeCard))}export const topics = ${JSON.stringify(topicsOf(content))}\n`,
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

/**
 * Without an endpoint, each function is declared by itself and empty: the bundler drops the calls of such a function with their
 * arguments, but not those of an alias of one.
 */
function insightModule(counts: boolean): string {
  const lines = Object.entries(INSIGHT).map(([module, names]) =>
    counts
      ? `export { ${names.join(', ')} } from '/src/insight/${module}'`
      : names
          .map((name) =>
            name === 'InsightNotice' ? `export const ${name} = undefined` : `export function ${name}() {}`,
          )
          .join('\n'),
  )
  return `${lines.join('\n')}\n`
}

/** The model is a module of its own, because it can come later than the rest. */
function learnedModule(name: string, content: Content): string {
  const { model, ...data } = loadSearchData(searchSources(content))
  return name === 'search-model' ? asJson(model) : asJson(data)
}

function asJson(value: unknown): string {
  return `export default ${JSON.stringify(value)}\n`
}

function toKnown({ id, title, codes }: Entry): Known {
  return { id, title, codes }
}

function toCard({ id, title, summary, codes }: Entry): Card {
  return { id, title, summary, codes }
}

function knownOptionsOf(questions: Question[]): KnownOptions {
  const known = questions.filter(({ id }) => KNOWN_QUESTIONS.some((name) => name === id))
  return Object.fromEntries(known.map(({ id, options }) => [id, options.map((option) => option.id)]))
}

/** The labels come with the counts, so that the start page loads no list of words. */
function topicsOf({ articles }: Content): TopicCount[] {
  const topicOf = articles.map(({ entry }) => 'topic' in entry && entry.topic)
  return TOPICS.map((topic) => ({
    topic,
    label: TOPIC_LABELS[topic],
    count: topicOf.filter((own) => own === topic).length,
  })).filter(({ count }) => count > 0)
}

/** An error as the start page shows it: the message, and the kind of screen on which people meet it. */
function homeCard({ id, title, summary, codes, messages, ...entry }: Entry): HomeCard {
  // A card shows the product's own screen, so it never quotes a browser or a proxy.
  const message = messages.find(({ from }) => from === 'service')?.text ?? title
  return { id, title, summary, codes, message, screen: screenOf(entry) }
}
