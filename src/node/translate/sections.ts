import { createHash } from 'node:crypto'
import type { Nodes, RootContent } from 'mdast'
import { HEAD } from '../../content-model/in-language'
import { idsOf } from '../check/id-checks'
import { placeOfNode } from '../read/mdx-tree'
import type { Article } from '../read/read-article'

/** A part of an article that is translated, and can grow old, by itself. */
export interface Section {
  /** That of its heading, which is an anchor of the page; `HEAD` for the first one. */
  id: string
  nodes: RootContent[]
  /** Its source, without the frontmatter. */
  text: string
}

/** Splits an article at its headings of the second level, which are parts or `##`. */
export function sectionsOf({ tree, text }: Pick<Article, 'tree' | 'text'>): Section[] {
  const sections: (Section & { from: number })[] = [{ id: HEAD, nodes: [], text: '', from: bodyStart(text) }]
  for (const node of tree.children) {
    const id = headingOf(node)
    if (id !== undefined) sections.push({ id, nodes: [node], text: '', from: placeOfNode(node).line })
    else sections.at(-1)?.nodes.push(node)
  }
  const lines = text.split(/\r?\n/)
  return sections.map(({ id, nodes, from }, at) => ({
    id,
    nodes,
    text: lines.slice(from - 1, (sections[at + 1]?.from ?? lines.length + 1) - 1).join('\n'),
  }))
}

/** The line behind the frontmatter. */
function bodyStart(text: string): number {
  return /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0].split('\n').length ?? 1
}

function headingOf(node: Nodes): string | undefined {
  return node.type === 'heading' && node.depth !== 2 ? undefined : idsOf(node)[0]?.id
}

/** A short mark of each section, which changes with its words and its structure. */
export function marksOf(article: Pick<Article, 'tree' | 'text' | 'entry'>): Record<string, string> {
  return Object.fromEntries(
    sectionsOf(article).map(({ id, text }) => [id, markOf(id === HEAD ? [...headTexts(article), text] : [text])]),
  )
}

/** What of the frontmatter is in words that readers see. */
function headTexts({
  entry: { title, summary, messages, sources, sourceNotes = [] },
}: Pick<Article, 'entry'>): string[] {
  const noted = sources.flatMap(({ name, note }) => (note === undefined ? [] : [name, note]))
  return [title, summary, ...messages.map((message) => message.text), ...noted, ...sourceNotes]
}

const LETTERS = 8

/** A short mark of some texts. How their lines are broken does not change it. */
export function markOf(texts: readonly string[]): string {
  const even = texts.map((text) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/ ?([<>]) ?/g, '$1')
      .trim(),
  )
  return createHash('sha256').update(JSON.stringify(even)).digest('hex').slice(0, LETTERS)
}
