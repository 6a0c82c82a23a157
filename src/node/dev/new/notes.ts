import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** A note that no reader sees: an MDX comment that says what is still to be written. */
export function authorNote(text: string): string {
  return `{/* author: ${text} */}`
}

/** How many notes for the author still stand in an article. */
export function countNotes(tree: Root): number {
  let count = 0
  visit(tree, (node: Nodes) => {
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && isNote(node.value)) count += 1
  })
  return count
}

function isNote(code: string): boolean {
  return code.startsWith('/* author: ')
}
