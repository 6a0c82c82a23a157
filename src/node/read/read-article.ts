import type { Root } from 'mdast'
import { FRAME } from '../../content-model/sections'
import { errorSchema, pageSchema } from '../../content-model/schema'
import type { ArticleId, Collection, Entry } from '../../content-model/types'
import { markAdvice } from './advice'
import { readBody, type BodyFacts } from './body'
import { type Examples, fillExamples } from './examples'
import { mdxFault } from './mdx-syntax'
import { parseMdx } from './mdx-tree'
import { aboutFile, type Problem } from './problem'
import { parseYaml, type PlaceOf } from './parse-yaml'

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
  const identity = identify(file)
  if (!identity) return { problems: [aboutFile(file, WRONG_NAME)] }
  const match = FRONTMATTER.exec(text)
  if (!match) return { id: identity.id, problems: [aboutFile(file, NO_FRONTMATTER)] }
  const yaml = { file, text: match[1] ?? '', linesBefore: 1 }
  const isError = identity.collection === 'errors'
  const head = isError ? parseYaml(errorSchema(product), yaml) : parseYaml(pageSchema(product), yaml)
  // Blank lines in place of the frontmatter keep the body's line numbers those of the file.
  const body = parseMdx(match[0].replace(/[^\n]/g, '') + text.slice(match[0].length))
  if ('reason' in body) {
    const problem = { file, ...mdxFault(body) }
    return { id: identity.id, problems: 'problems' in head ? [...head.problems, problem] : [problem] }
  }
  const hasMessages = 'data' in head && head.data.messages.length > 0
  const { facts, faults } = readBody(body.tree, { product, isError, hasMessages })
  const problems = [...faults, ...fillExamples(body.tree, examples)].map((fault) => ({ file, ...fault }))
  markAdvice(body.tree)
  if ('problems' in head) return { id: identity.id, problems: [...head.problems, ...problems] }
  // The schema was chosen by the collection, so the two halves belong together.
  const entry = { ...identity, ...head.data } as Entry
  return { article: { file, text, entry, facts, tree: body.tree, placeOf: head.placeOf }, problems }
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
