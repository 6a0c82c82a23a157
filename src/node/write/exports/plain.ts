import type { Nodes, Paragraph, Root, RootContent } from 'mdast'
import { ADVICE } from '../../../content-model/sections'
import type { ArticleId } from '../../../content-model/types'
import { readHeadingId } from '../../read/heading-id'
import { attributesOf, isJsx, type Jsx } from '../../read/mdx-tree'
import { renderComponent } from './components'
import { absoluteLink, type Publication } from './publication'

/** What the rewriting of one article needs to know. */
export interface Place {
  id: ArticleId
  publication: Publication
}

/** Authors' comments; the content check lets no other code through. */
const CODE = new Set(['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'])

/**
 * Rewrites an article's body in plain Markdown: components become headings, lists and quotes, links become absolute.
 * The input is left as it is.
 *
 * @returns top-level content; headings that have a permanent id on the page carry it as `data.id`
 */
export function plainBody(tree: Root, place: Place): RootContent[] {
  return plainAll(tree.children, place)
}

/** The words of one step without its title. */
export function plainStep(step: Jsx, place: Place): RootContent[] {
  return plainAll(contentOf(step), place)
}

function plainAll(nodes: readonly Nodes[], place: Place): RootContent[] {
  return nodes.flatMap((node) => plain(node, place))
}

function plain(node: Nodes, place: Place): RootContent[] {
  if (node.type === 'root') return plainAll(node.children, place)
  if (CODE.has(node.type)) return []
  if (isJsx(node)) return component(node, place)
  if (node.type === 'paragraph' && holdsOnlyComponents(node)) return plainAll(node.children.filter(isBlock), place)
  if (node.type === 'text') return [{ ...node, value: node.value.replace(/\s*\n\s*/g, ' ') }]
  if (node.type === 'heading') {
    const { id, children } = readHeadingId(node)
    return [withChildren({ ...node, data: { id } }, plainAll(children, place))]
  }
  const moved =
    node.type === 'link' || node.type === 'definition'
      ? { ...node, url: absoluteLink(node.url, place.id, place.publication) }
      : node
  return ['children' in moved ? withChildren(moved, plainAll(moved.children, place)) : moved]
}

function component(node: Jsx, { id, publication }: Place): RootContent[] {
  const children = contentOf(node).map((child) => plain(child, { id, publication }))
  return renderComponent(node.name ?? '', { attributes: attributesOf(node), children }, publication)
}

/** A component written in one line stands in a paragraph of its own. */
function holdsOnlyComponents({ children }: Paragraph): boolean {
  return (
    children.some(isBlock) &&
    children.every((child) => isBlock(child) || /^\s*$/.test('value' in child ? child.value : 'x'))
  )
}

/** Every component but the mark of an advice makes blocks. */
function isBlock(node: Nodes): node is Jsx {
  return isJsx(node) && node.name !== ADVICE.component
}

function contentOf(node: Jsx): readonly Nodes[] {
  return node.type === 'mdxJsxTextElement' ? [{ type: 'paragraph', children: node.children }] : node.children
}

/** The kinds of children stay what they were, which the types cannot follow through the rewriting. */
function withChildren<N extends RootContent>(node: N, children: RootContent[]): N {
  return { ...node, children }
}
