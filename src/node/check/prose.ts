import type { Nodes, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { AUDIENCES } from '../../content-model/enums'
import type { Audience } from '../../content-model/types'
import type { Article } from '../read/read-article'
import { attributesOf, isJsx, lineOfNode, type Jsx } from '../read/mdx-tree'

/** A run of words that a reader sees as one: a paragraph, a heading, a cell of a table. */
export interface Block {
  /** Where it starts in the file, counted from 1. */
  line: number
  /** As written, with its line breaks, so that a sentence's line can be found. */
  text: string
  /** As long as `text`, with code as one word without meaning: nothing inside it ends a sentence. */
  spoken: string
  /** For whom alone it is written; without it, for every reader of the article. */
  reader?: Audience
  /** Only paragraphs count for readability: labels are short by nature. */
  kind: 'paragraph' | 'label'
  isStep?: boolean
  /** A note on the sources: the one place that speaks about them. */
  isNote?: boolean
}

/** The words of an article in the order they are read: title and summary first, notes on its sources last. Code blocks are left out. */
export function proseOf({ entry, placeOf, tree }: Pick<Article, 'entry' | 'placeOf' | 'tree'>): Block[] {
  return [
    label(entry.title, placeOf(['title']).line),
    { ...label(entry.summary, placeOf(['summary']).line), kind: 'paragraph' },
    ...blocksOf(tree, undefined),
    ...(entry.sourceNotes ?? []).map((note, index) => ({
      ...label(note, placeOf(['sourceNotes', index]).line),
      isNote: true,
    })),
  ]
}

function blocksOf(node: Nodes, reader: Audience | undefined): Block[] {
  if (node.type === 'paragraph') return [{ ...inlineBlock(node.children, lineOfNode(node), reader), kind: 'paragraph' }]
  if (node.type === 'heading' || node.type === 'tableCell')
    return [inlineBlock(withoutId(node.children), lineOfNode(node), reader)]
  const own = isJsx(node) ? readerOf(node, reader) : reader
  const title = isJsx(node) ? attributesOf(node).title : undefined
  const isStep = isJsx(node) && node.name === 'Step'
  return [
    ...(title === undefined ? [] : [{ ...label(title, lineOfNode(node)), ...(own && { reader: own }), isStep }]),
    ...('children' in node ? node.children.flatMap((child) => blocksOf(child, own)) : []),
  ]
}

function readerOf(node: Jsx, outer: Audience | undefined): Audience | undefined {
  const { for: steps, audience } = attributesOf(node)
  return AUDIENCES.find((known) => known === (audience ?? steps)) ?? outer
}

function inlineBlock(children: PhrasingContent[], line: number, reader: Audience | undefined): Block {
  return {
    line,
    text: children.map((child) => toString(child)).join(''),
    spoken: children.map(spoken).join(''),
    kind: 'label',
    ...(reader && { reader }),
  }
}

function spoken(node: PhrasingContent): string {
  if (node.type === 'inlineCode') return 'x'.repeat(node.value.length)
  return 'children' in node ? node.children.map(spoken).join('') : toString(node)
}

function label(text: string, line: number): Block {
  return { line, text, spoken: text, kind: 'label' }
}

/** A heading's permanent id follows its words: `How it works [#how-it-works]`. */
function withoutId(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  return [...children.slice(0, -1), { ...last, value: last.value.replace(/\s*\[#[^\]]*\]$/, '') }]
}

const QUOTED = /"[^"]*"|“[^”]*”/g

/**
 * Finds banned words that are the article's own.
 *
 * @param words what is banned
 * @param quotes texts that count as quotes everywhere: titles and messages of articles
 * @returns each banned word of a text and its position in it
 */
export function createBanned(words: string[], quotes: string[]) {
  const pattern = wholeWords(words)
  // The longest first, so that no shorter one leaves a rest of it.
  const hiding = quotes.filter((text) => text.search(pattern) >= 0).toSorted((a, b) => b.length - a.length)
  return (text: string): { word: string; index: number }[] => {
    let own = withoutQuotes(text)
    for (const quote of hiding) own = own.replaceAll(quote, blank(quote))
    return [...own.matchAll(pattern)].map(({ 0: word, index }) => ({ word, index }))
  }
}

/** A text as long as this one, with blanks for what is quoted in it. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, blank)
}

/** Any of these words, in small or large letters, and not as a part of another word. */
function wholeWords(words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu')
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
