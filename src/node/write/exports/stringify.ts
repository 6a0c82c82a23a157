import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { ADVICE } from '../../../content-model/sections'

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
  .freeze()

/** Writes content as GitHub-flavored Markdown, without a line break at the end. */
export function toText(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return writer.stringify(root).trimEnd()
}

/** Content whose children are blocks of their own. */
const HOLDERS = new Set(['list', 'listItem', 'blockquote', 'table'])

/** The words of content alone, one line for each block and each row of a table, for search indexes. */
export function toWords(nodes: readonly Nodes[]): string {
  return nodes.map(blockWords).filter(Boolean).join('\n').replaceAll(ADVICE.mark, '')
}

function blockWords(node: Nodes): string {
  if (node.type === 'tableRow') return node.children.map((cell) => toString(cell)).join(' | ')
  return HOLDERS.has(node.type) && 'children' in node ? toWords(node.children) : toString(node).trim()
}
