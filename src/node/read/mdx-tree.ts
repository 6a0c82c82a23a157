import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import type { Place } from './problem'

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
