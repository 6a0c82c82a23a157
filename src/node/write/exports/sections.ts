import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { attributesOf, isJsx } from '../../read/mdx-tree'
import type { Article } from '../../read/read-article'
import { plainBody, plainStep } from './plain'
import type { Publication } from './publication'
import type { Content } from '../../read/load'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { ADVICE } from '../../../content-model/sections'

/** One `##` part of an article. */
interface PlainSection {
  id: string
  title: string
  content: RootContent[]
}

/**
 * Splits an article's body at its headings of the second level.
 *
 * @returns the content before the first heading, which only guides and answers have, and the sections in order
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

/** The searchable text of an article's body: its words with all titles, one line for each block. */
export function searchText(article: Article, publication: Publication): string {
  const { intro, sections } = sectionsOf(article, publication)
  const texts = sections.flatMap(({ title, content }) => [title, toWords(content)])
  return [toWords(intro), ...texts].filter(Boolean).join('\n')
}

/** The input of every search index of this site. */
export function searchedCatalogue({ articles, vocabulary, site }: Content, publication: Publication) {
  return {
    entries: articles.map(({ entry }) => entry),
    texts: Object.fromEntries(articles.map((article) => [article.entry.id, searchText(article, publication)])),
    vocabulary,
    product: site.product,
  }
}

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

/** Plain words for search indexes: one line for each block and each table row. */
export function toWords(nodes: readonly Nodes[]): string {
  return nodes.map(blockWords).filter(Boolean).join('\n').replaceAll(ADVICE.mark, '')
}

function blockWords(node: Nodes): string {
  if (node.type === 'tableRow') return node.children.map((cell) => toString(cell)).join(' | ')
  return HOLDERS.has(node.type) && 'children' in node ? toWords(node.children) : toString(node).trim()
}
