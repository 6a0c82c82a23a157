import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { AUDIENCES, FIXERS, parseContacts } from '../../content-model/enums'
import { errorSchema, pageSchema } from '../../content-model/schema'
import { FRAME, PARTS, STEPS_FOR, withProduct } from '../../content-model/sections'
import type { ArticleId, Audience, Collection, Contact, Entry, Heading, StepInfo } from '../../content-model/types'
import { checkComponents } from '../check/component-checks'
import { checkIds, checkPartOrder, isPart } from '../check/id-checks'
import { hasAdvice, markAdvice } from './advice'
import { type Examples, fillExamples } from './examples'
import { readHeadingId, mdxFault, attributesOf, isJsx, type Jsx, parseMdx, placeOfNode, textOf } from './mdx-tree'
import { parseYaml, type PlaceOf } from './parse-yaml'
import { ORIGINAL } from './places'
import { aboutFile, type Fault, type Place, type Problem } from './problem'

/** One content file, read and checked on its own. */
export interface Article {
  /** Path from the project root. */
  file: string
  /** As written, for the place of a word in it. */
  text: string
  entry: Entry
  facts: BodyFacts
  /** The body, for what is written from it beside the pages. */
  tree: Root
  placeOf: PlaceOf
  /** The language of its words. */
  language: string
  /** What it was translated from. */
  original?: Article
}

const WRONG_NAME = {
  about: 'file name',
  found: 'a name that cannot be an address',
  expected: 'an .mdx file named in lower-case letters, digits and hyphens, such as account-locked.mdx',
  fix: 'Rename the file, or move it out of this folder.',
}
const NO_FRONTMATTER = {
  about: 'frontmatter',
  found: 'a text that does not start with ---',
  expected: 'fields between two lines of ---, and the body below them',
  fix: 'See docs/writing.md, or begin with: npm run new -- error 418',
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/

/**
 * Reads an article from the text of its file.
 *
 * @param file its path from the project root, such as `content/errors/503.mdx`
 * @param examples the code that it may show
 */
export function readArticle(
  file: string,
  text: string,
  product: string,
  examples: Examples = {},
): { article: Article; problems: Problem[] } | { id?: ArticleId; problems: Problem[] } {
  const sheet = takeApart(file, text)
  if (!('identity' in sheet)) return sheet
  const { identity, yaml, body } = sheet
  const isError = identity.collection === 'errors'
  const { error, page } = schemasFor(product)
  const head = isError ? parseYaml(error, yaml) : parseYaml(page, yaml)
  const headProblems = 'problems' in head ? head.problems : []
  if ('problem' in body) return { id: identity.id, problems: [...headProblems, body.problem] }
  const hasMessages = 'data' in head && head.data.messages.length > 0
  const { facts, faults } = readBody(body.tree, { product, isError, hasMessages, examples })
  const problems = [...headProblems, ...faults.map((fault) => ({ file, ...fault }))]
  if ('problems' in head) return { id: identity.id, problems }
  // The schema was chosen by the collection, so the two halves belong together.
  const entry = { ...identity, ...head.data } as Entry
  return { article: { file, text, entry, facts, tree: body.tree, placeOf: head.placeOf, language: ORIGINAL }, problems }
}

interface Schemas {
  error: ReturnType<typeof errorSchema>
  page: ReturnType<typeof pageSchema>
}

const schemas = new Map<string, Schemas>()

/** Made once for each product: making a schema takes longer than reading an article with it. */
function schemasFor(product: string): Schemas {
  const made = schemas.get(product) ?? { error: errorSchema(product), page: pageSchema(product) }
  schemas.set(product, made)
  return made
}

interface Sheet {
  identity: { id: ArticleId; collection: Collection; slug: string }
  /** The frontmatter, for `parseYaml`. */
  yaml: Parameters<typeof parseYaml>[1]
  body: { tree: Root } | { problem: Problem }
}

/**
 * Takes a content file apart: which article it is, its frontmatter as text, its body as a tree.
 *
 * @param file its path from the project root
 */
export function takeApart(file: string, text: string): Sheet | { id?: ArticleId; problems: Problem[] } {
  const identity = identify(file)
  if (!identity) return { problems: [aboutFile(file, WRONG_NAME)] }
  const match = FRONTMATTER.exec(text)
  if (!match) return { id: identity.id, problems: [aboutFile(file, NO_FRONTMATTER)] }
  // Blank lines in place of the frontmatter keep the body's line numbers those of the file.
  const body = parseMdx(match[0].replace(/[^\n]/g, '') + text.slice(match[0].length))
  return {
    identity,
    yaml: { file, text: match[1] ?? '', linesBefore: 1 },
    body: 'reason' in body ? { problem: { file, ...mdxFault(body) } } : body,
  }
}

function identify(file: string): { id: ArticleId; collection: Collection; slug: string } | undefined {
  const match = /(errors|guides|faq)\/([a-z0-9-]+)\.mdx$/.exec(file)
  if (!match) return undefined
  const collection = match[1] as Collection
  const slug = match[2] ?? ''
  return { id: `${collection}/${slug}`, collection, slug }
}

/**
 * The ids on an article's page that a link may lead to: its headings, its steps, and the sections around its body
 * that have something to show.
 */
export function anchorsOf({ entry, facts }: Pick<Article, 'entry' | 'facts'>): Set<string> {
  const around = [
    ...(entry.messages.length > 0 ? [FRAME.message.id] : []),
    ...(entry.related.length > 0 ? [FRAME.related.id] : []),
    FRAME.sources.id,
  ]
  return new Set([...[...facts.headings, ...facts.steps].map(({ id }) => id), ...around])
}

/** What the rest of the app needs to know about a body, read from its tree. */
interface BodyFacts {
  headings: Heading[]
  steps: StepInfo[]
  escalate?: { to: Contact[]; afterMinutes?: number }
  links: ({ href: string } & Place)[]
  /** Whether some of its words are marked as our own advice. */
  hasAdvice: boolean
}

interface Surroundings {
  /** Fills `{product}` in the fixed headings. */
  product: string
  /** Error articles have fixed parts; guides and FAQ entries are free. */
  isError: boolean
  /** Whether the page shows messages, in a section of its own. */
  hasMessages: boolean
  /** The code that it may show; it is put in its place. */
  examples: Examples
}

/** Reads a body and checks it against `docs/writing.md`. Afterwards the tree is as pages and exports take it. */
export function readBody(
  tree: Root,
  { product, isError, hasMessages, examples }: Surroundings,
): { facts: BodyFacts; faults: Fault[] } {
  const faults = [
    ...checkComponents(tree, isError),
    ...(isError ? checkPartOrder(tree) : []),
    ...checkIds(tree, isError, hasMessages),
    ...checkSteps(tree),
  ]
  const escalate = tree.children.find((node) => isJsx(node) && node.name === 'Escalate')
  const facts: BodyFacts = {
    headings: readHeadings(tree, product),
    steps: readSteps(tree),
    links: readLinks(tree),
    hasAdvice: hasAdvice(tree),
    ...(escalate && isJsx(escalate) && { escalate: readEscalate(escalate) }),
  }
  faults.push(...fillExamples(tree, examples))
  markAdvice(tree)
  return { facts, faults }
}

function readHeadings(tree: Root, product: string): Heading[] {
  const headings: Heading[] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') {
      const { id } = readHeadingId(node)
      const text = textOf(node).replace(/\s*\[#[^\]]*\]$/, '')
      if (id !== undefined) headings.push({ id, text, depth: node.depth })
    }
    if (!isJsx(node) || node.name === null) return
    const { id, title } = node.name === 'Section' ? attributesOf(node) : fixedHeading(node, node.name)
    if (id && title) headings.push({ id, text: withProduct(title, product), depth: 2 })
  })
  return headings
}

/** The heading that a part brings with it. */
function fixedHeading(node: Jsx, name: string): { id?: string; title?: string } {
  if (!isPart(name)) return {}
  const reader = readerOf(node)
  return name === 'Steps' && reader ? STEPS_FOR[reader] : PARTS[name]
}

function readerOf(node: Jsx): Audience | undefined {
  return AUDIENCES.find((known) => known === attributesOf(node).for)
}

function readSteps(tree: Root): StepInfo[] {
  const steps: StepInfo[] = []
  visit(tree, (node: Nodes) => {
    if (!isJsx(node) || node.name !== 'Steps') return
    const reader = readerOf(node)
    for (const child of node.children) {
      if (!isJsx(child)) continue
      const { id, title, who: name } = attributesOf(child)
      const who = FIXERS.find((known) => known === name)
      if (id && title && who) steps.push({ id, title, who, ...(reader && { audience: reader }) })
    }
  })
  return steps
}

/** Guided steps are numbered one by one, so nothing may come between them. */
function checkSteps(tree: Root): Fault[] {
  const faults: Fault[] = []
  visit(tree, (node: Nodes) => {
    if (!isJsx(node) || node.name !== 'Steps') return
    for (const child of node.children) {
      if (child.type === 'mdxFlowExpression' || (isJsx(child) && child.name === 'Step')) continue
      faults.push({
        ...placeOfNode(child),
        about: '<Steps>',
        found: isJsx(child) ? `<${child.name ?? ''}>` : `"${textOf(child).slice(0, 40)}"`,
        expected: 'nothing but <Step> inside <Steps>',
        fix: 'Move it into the step it belongs to, or in front of <Steps>.',
      })
    }
  })
  return faults
}

function readEscalate(node: Jsx): BodyFacts['escalate'] {
  const { to = '', afterMinutes } = attributesOf(node)
  return { to: parseContacts(to), ...(afterMinutes !== undefined && { afterMinutes: Number(afterMinutes) }) }
}

function readLinks(tree: Root): BodyFacts['links'] {
  const links: BodyFacts['links'] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'definition') links.push({ href: node.url, ...placeOfNode(node) })
  })
  return links
}
