import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Adds an address to the text of `permalinks.yaml`, in its sorted place; comments and everything else stay as they are.
 *
 * @throws when the list of addresses cannot be found
 */
export function addAddress(ledger: string, address: string): string {
  const lines = ledger.split('\n')
  const start = lines.indexOf('addresses:')
  if (start < 0) throw new Error('content/permalinks.yaml has no line "addresses:"')
  const entry = `  - ${address}`
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith('  - '))
  const list = lines.slice(start + 1, length < 0 ? undefined : start + 1 + length)
  if (list.includes(entry)) return ledger
  const after = list.findIndex((line) => line > entry)
  lines.splice(start + 1 + (after < 0 ? list.length : after), 0, entry)
  return lines.join('\n')
}

/** A note that no reader sees: an MDX comment that says what is still to be written. */
export function authorNote(text: string): string {
  return `{/* author: ${text} */}`
}

/** How many notes for the author are left in an article. */
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
