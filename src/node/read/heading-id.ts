import type { Heading, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

const MARK = /\s*\[#([a-z0-9-]+)\]\s*$/

/**
 * Reads the permanent id from a heading written as `## How it works [#how-it-works]`.
 *
 * @returns the id, and the heading's children without the mark; no id when the author left it out.
 */
export function readHeadingId(heading: Heading): { id?: string; children: PhrasingContent[] } {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return { children: heading.children }
  const match = MARK.exec(last.value)
  if (!match) return { children: heading.children }
  const rest = last.value.slice(0, match.index)
  return { id: match[1], children: [...heading.children.slice(0, -1), { ...last, value: rest }] }
}

/** Remark plugin: turns the `[#id]` mark of each heading into its `id` attribute. */
export function remarkHeadingIds() {
  return (tree: Root) => {
    visit(tree, 'heading', (heading) => {
      const { id, children } = readHeadingId(heading)
      if (id === undefined) return
      heading.children = children
      heading.data = { ...heading.data, hProperties: { id } }
    })
  }
}

/** An id made of the letters and digits of a text. */
export function toId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
