import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { attributesOf, isJsx } from '../../read/mdx-tree'
import type { Article } from '../../read/read-article'
import { plainBody, plainStep } from './plain'
import type { Publication } from './publication'

/** One `##` part of an article. */
interface PlainSection {
  id: string
  title: string
  content: RootContent[]
}

/**
 * Splits an article's body at its headings of the second level.
 *
 * @returns what stands before the first heading, which guides begin with, and the sections in their order
 */
export function sectionsOf({ entry, tree }: Article, publication: Publication) {
  const intro: RootContent[] = []
  const sections: PlainSection[] = []
  for (const node of plainBody(tree, { id: entry.id, publication })) {
    if (node.type === 'heading' && node.depth === 2)
      sections.push({ id: node.data?.id ?? '', title: toString(node), content: [] })
    else (sections.at(-1)?.content ?? intro).push(node)
  }
  return { intro, sections }
}

/** The words of each step, by the step's id. */
export function stepContents({ entry, tree }: Article, publication: Publication): Map<string, RootContent[]> {
  const contents = new Map<string, RootContent[]>()
  visit(tree, (node) => {
    if (!isJsx(node) || node.name !== 'Step') return
    contents.set(attributesOf(node).id ?? '', plainStep(node, { id: entry.id, publication }))
  })
  return contents
}
