import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import { FIXED_PAGES } from '../../paths'
import type { ArticleId } from '../../content-model/types'
import { didYouMean, nearestWord, oneOf, type Fault, type Place } from './problem'

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/**
 * Parses an MDX body. Lines in the tree are lines of the file, because the caller keeps the
 * frontmatter's line breaks.
 *
 * @throws nothing: a syntax error comes back as its place and reason.
 */
export function parseMdx(body: string): { tree: Root } | ({ reason: string } & Place) {
  try {
    return { tree: parser.parse(body) }
  } catch (error) {
    if (error instanceof VFileMessage) return { ...placeOfSlip(error), reason: error.reason }
    throw error
  }
}

/** An element that is never closed is mended where it opens, and the parser says so in its sentence alone. */
function placeOfSlip({ line = 1, column = 1, reason }: VFileMessage): Place {
  const opened = /closing tag for `<[^`]*>` \((\d+):(\d+)-/.exec(reason)
  return opened && reason.startsWith('Expected')
    ? { line: Number(opened[1]), column: Number(opened[2]) }
    : { line, column }
}

export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The string attributes of a component; expressions such as `{1}` are left out, `component-checks.ts` reports them. */
export function attributesOf(node: Jsx): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  )
}

export function lineOfNode(node: Pick<Nodes, 'position'>): number {
  return placeOfNode(node).line
}

/** Where a node, or an attribute of one, begins in the file. */
export function placeOfNode({ position }: Pick<Nodes, 'position'>): Place {
  const { line = 1, column = 1 } = position?.start ?? {}
  return { line, column }
}

/** The words of a node, in one line. */
export function textOf(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim()
}

/** The ids on each article's page; nothing for an article that could not be read. */
export type Anchors = Map<ArticleId, Set<string> | undefined>

/**
 * Says what is wrong with a link of an article.
 *
 * @param href as the author wrote it
 * @returns what was expected and how to fix it, or undefined when the link is alive (external links only have to use https)
 */
export function checkLink(
  href: string,
  self: ArticleId,
  anchors: Anchors,
): Pick<Fault, 'expected' | 'fix'> | undefined {
  if (href.startsWith('mailto:')) return undefined
  if (href.startsWith('https://'))
    return URL.canParse(href) ? undefined : { expected: 'a whole address', fix: 'Copy it from the browser once more.' }
  // Only a wrong link needs this list, and a catalogue of thousands has ten times as many links.
  const pages = () => [...FIXED_PAGES, ...[...anchors.keys()].map((id) => `/${id}`)]
  if (!href.startsWith('/') && !href.startsWith('#')) return wrongStart(href, pages())
  const [address = '', anchor] = href.split('#', 2)
  const path = address.split('?')[0] ?? ''
  if (path !== '' && FIXED_PAGES.includes(path)) return undefined
  // Whatever an author wrote is looked up as if it were an id.
  const id = path === '' ? self : (path.slice(1) as ArticleId)
  if (!anchors.has(id))
    return {
      expected: 'the address of a page of this site, such as /errors/503',
      fix: didYouMean(path, pages(), 'Write that article first, or lead to another.'),
    }
  const known = anchors.get(id)
  if (anchor === undefined || !known || known.has(anchor)) return undefined
  const ids = [...known]
  return {
    expected: `an id of ${id}: ${oneOf(ids)}`,
    fix: didYouMean(anchor, ids, 'Lead to one of them, or to the page.'),
  }
}

function wrongStart(href: string, pages: string[]): Pick<Fault, 'expected' | 'fix'> {
  const expected = 'https:// for other sites, / for a page of this one, # for a place on this page'
  if (href.startsWith('http://')) return { expected, fix: `Write ${href.replace('http:', 'https:')}` }
  const page = nearestWord(`/${href.replace(/^[./]+|\.mdx$/g, '')}`, pages)
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(href) && !href.endsWith('.mdx')
  const otherwise = isHost ? `Write https://${href}` : 'Write the path of a page, such as /errors/503.'
  const fix = page === undefined ? otherwise : `Did you mean "${page}"?`
  return { expected, fix }
}
