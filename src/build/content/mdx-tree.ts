import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/**
 * Parses an MDX body. Lines in the tree are lines of the file, because the caller keeps the
 * frontmatter's line breaks.
 *
 * @throws nothing: a syntax error comes back as its line and reason.
 */
export function parseMdx(body: string): { tree: Root } | { line: number; reason: string } {
  try {
    return { tree: parser.parse(body) }
  } catch (error) {
    if (error instanceof VFileMessage) return { line: error.line ?? 1, reason: error.reason }
    throw error
  }
}

export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The string attributes of a component; expressions such as `{1}` are left out and reported elsewhere. */
export function attributesOf(node: Jsx): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  )
}

export function lineOfNode(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** The words of a node, in one line. */
export function textOf(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim()
}
