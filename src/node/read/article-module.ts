import type { RootContent } from 'hast'
import { common, createLowlight } from 'lowlight'
import { toString } from 'mdast-util-to-string'
import { join } from 'node:path/posix'
import { visit } from 'unist-util-visit'
import type { CodeExample, Run } from '../../article/guides/code'
import type { ArticleId, Card } from '../../content-model/types'
import { GUIDE_COMPONENTS } from '../check/component-checks'
import type { Examples } from './examples'
import type { Content } from './load'
import { attributesOf, isJsx } from './mdx-tree'
import type { Article } from './read-article'

/**
 * The code of an article's module: its data, and its body with the parts of guides that it uses. No other article
 * pays for those.
 *
 * @param from the folder that holds `content/`, below the project
 */
export function articleModule(
  article: Article,
  cards: Map<ArticleId, Card>,
  { permalinks }: Pick<Content, 'permalinks'>,
  from = '',
): string {
  const { file, entry, facts } = article
  const info = {
    // Search and recognition read them in the catalogue; the page shows none.
    entry: { ...entry, aliases: [] },
    steps: facts.steps,
    headings: facts.headings,
    drawing: DRAWINGS[entry.id],
    escalate: facts.escalate,
    related: entry.related.flatMap((id) => cards.get(id) ?? []),
    hasAdvice: facts.hasAdvice || undefined,
    minutes: minutesToRead(article),
    renamed: permalinks.renamed[`/${entry.id}`],
  }
  return `${bodyCode(article, join('/', from, file))}export const info = ${JSON.stringify(info)}\n`
}

/** Of grown-ups reading a screen; our own round figure. */
const WORDS_A_MINUTE = 200
/** Below this, a reading time is not worth showing. */
const SHORT = 4

function minutesToRead({ tree }: Pick<Article, 'tree'>): number | undefined {
  const texts: string[] = []
  // Code is looked up, not read.
  visit(tree, ['text', 'inlineCode'], (node) => void texts.push(toString(node)))
  const minutes = Math.round(texts.join(' ').split(/\s+/).length / WORDS_A_MINUTE)
  return minutes > SHORT ? minutes : undefined
}

function bodyCode(article: Article, file: string): string {
  const { names, tasks } = usedParts(article)
  if (names.length === 0) return `export { default as Body } from '${file}'\n`
  const imports = names.map((name) => {
    const { module, maker } = GUIDE_COMPONENTS[name] ?? {}
    return `import { ${maker ? `${maker}, codeOf` : name} } from '/src/article/guides/${module}'\n`
  })
  const parts = names.map((name) => {
    const { maker } = GUIDE_COMPONENTS[name] ?? {}
    return maker ? `${name}: ${maker}(code)` : name
  })
  return [
    `import { createElement } from 'react'\nimport Content from '${file}'\n`,
    ...imports,
    ...(tasks.length > 0 ? [`export const code = codeOf(() => import('virtual:code/${article.entry.id}'))\n`] : []),
    `const parts = { ${parts.join(', ')} }\n`,
    'export const Body = (props) =>\n',
    '  createElement(Content, { ...props, components: { ...props.components, ...parts } })\n',
  ].join('')
}

/**
 * The module with the examples that an article shows, highlighted. It is one of its own: the page was written with
 * them, so its first load does not wait for it.
 *
 * @returns nothing for an article that shows none
 */
export function codeModule(article: Article, { examples }: Pick<Content, 'examples'>): string | undefined {
  const { tasks } = usedParts(article)
  return tasks.length > 0 ? `export default ${JSON.stringify(highlightedExamples(tasks, examples))}\n` : undefined
}

interface Used {
  names: string[]
  /** The tasks whose examples it shows. */
  tasks: string[]
}

function usedParts({ tree }: Article): Used {
  const [names, tasks] = [new Set<string>(), new Set<string>()]
  visit(tree, (node) => {
    if (!isJsx(node) || node.name === null || !Object.hasOwn(GUIDE_COMPONENTS, node.name)) return
    names.add(node.name)
    if (node.name === 'Examples') tasks.add(attributesOf(node).task ?? '')
  })
  return { names: [...names], tasks: [...tasks] }
}

function highlightedExamples(tasks: string[], examples: Examples): Record<string, CodeExample[]> {
  return Object.fromEntries(
    tasks.map((task) => [
      task,
      (examples[task] ?? []).map(({ language, code }) => ({
        name: language.name,
        runs: highlight(language.highlight, code),
      })),
    ]),
  )
}

const LOCK = 'M5 11h14v10H5zm3 0V7a4 4 0 0 1 8 0v4m-4 4v2.5'
const CONE = 'M3 21h18M6 21l4.5-18h3L18 21M8.3 13h7.4M7.2 17h9.6'
const HOURGLASS = 'M6 3h12M6 21h12M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4m-4-9v3'
const PLUG_OUT = 'm2.5 21.5 4-4m-2-5 7 7 2.5-3a4.5 4.5 0 0 0-6-6.5zm16-6.5 2-2m-7 2.5 7 7-2 2a4.5 4.5 0 0 1-6-6z'

/**
 * What the badge of an error without a number shows, as the path of a drawing of 24 by 24. Only the page of that
 * error carries it.
 */
const DRAWINGS: Partial<Record<ArticleId, string>> = {
  'errors/account-locked': LOCK,
  'errors/wrong-password': LOCK,
  'errors/scheduled-maintenance': CONE,
  'errors/heavy-load': HOURGLASS,
  'errors/session-timeout': HOURGLASS,
  'errors/cannot-connect': PLUG_OUT,
}

const lowlight = createLowlight(common)

/** What the parts of code are colored as; everything else stays in the color of text. */
const LOOKS: Record<string, Run[1]> = {
  'hljs-comment': 'comment',
  'hljs-doctag': 'comment',
  'hljs-keyword': 'keyword',
  'hljs-built_in': 'keyword',
  'hljs-literal': 'keyword',
  'hljs-string': 'string',
  'hljs-regexp': 'string',
  'hljs-number': 'string',
  'hljs-title': 'name',
}

/**
 * Splits code into runs of one look each, when the site is built: nothing is highlighted in the browser.
 *
 * @returns runs whose texts together are the code
 */
export function highlight(language: string, code: string): Run[] {
  const runs: Run[] = []
  const add = (text: string, look: Run[1]) => {
    const last = runs.at(-1)
    if (last && last[1] === look) last[0] += text
    else runs.push(look ? [text, look] : [text])
  }
  const walk = (nodes: RootContent[], look: Run[1]) => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.value, look)
      if (node.type === 'element') walk(node.children, lookOf(node.properties.className) ?? look)
    }
  }
  walk(lowlight.highlight(language, code).children, undefined)
  return runs
}

function lookOf(classes: unknown): Run[1] {
  const [name] = Array.isArray(classes) ? (classes as string[]) : []
  return name === undefined ? undefined : LOOKS[name]
}
