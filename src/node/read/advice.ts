import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { ADVICE } from '../../content-model/sections'
import { isJsx, type Jsx } from './mdx-tree'

const WRAPPER = 'Advice'

/** Whether a body marks some of its words as our own advice. */
export function hasAdvice(tree: Root): boolean {
  let isFound = false
  visit(tree, (node) => {
    isFound ||= isAdvice(node)
  })
  return isFound
}

/**
 * Takes each `<Advice>` out of the tree and leaves what it wraps, with a mark behind its last word. Pages, sheets
 * and Markdown then need to know the mark alone.
 */
export function markAdvice(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!isAdvice(node) || !parent || index === undefined) return undefined
    // Content stays of the kind that its place takes, which the types cannot follow.
    parent.children.splice(index, 1, ...(marked(node) as typeof parent.children))
    return index
  })
}

/** Remark plugin: the same for the bodies of pages. */
export function remarkAdvice() {
  return markAdvice
}

function isAdvice(node: { type: string }): node is Jsx {
  return isJsx(node as RootContent) && (node as Jsx).name === WRAPPER
}

function marked(node: Jsx): RootContent[] {
  if (node.type === 'mdxJsxTextElement') return [...node.children, mark()]
  const children = node.children as RootContent[]
  // Words on a line of their own are not in a paragraph yet.
  if (children.every(isPhrasing)) return [{ type: 'paragraph', children: [...children, mark()] }]
  const last = lastParagraph(children)
  if (!last) return [...children, { type: 'paragraph', children: [mark()] }]
  last.children.push(mark())
  return children
}

/** The paragraph that ends the content; none where a table or code ends it. */
function lastParagraph(nodes: RootContent[]): Paragraph | undefined {
  const last = nodes.at(-1)
  if (last?.type === 'paragraph') return last
  const isHolder = last?.type === 'list' || last?.type === 'listItem' || last?.type === 'blockquote'
  return isHolder ? lastParagraph(last.children) : undefined
}

const BLOCKS = new Set(['paragraph', 'list', 'blockquote', 'table', 'code', 'heading', 'thematicBreak'])

function isPhrasing(node: RootContent): node is PhrasingContent {
  return !BLOCKS.has(node.type) && node.type !== 'mdxJsxFlowElement'
}

function mark(): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name: ADVICE.component, attributes: [], children: [] }
}
