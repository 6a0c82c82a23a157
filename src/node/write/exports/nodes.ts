import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'

/** Short names for the Markdown nodes that the twins are made of. */

export function paragraph(...children: (PhrasingContent | string)[]): Paragraph {
  return { type: 'paragraph', children: children.map(inline) }
}

/** @param id is kept beside the words, for whoever splits a text at its headings */
export function heading(depth: 1 | 2 | 3, title: string, id?: string): Heading {
  return { type: 'heading', depth, children: [inline(title)], ...(id !== undefined && { data: { id } }) }
}

export function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [inline(words)] }
}

export function emphasis(words: string): PhrasingContent {
  return { type: 'emphasis', children: [inline(words)] }
}

export function link(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [inline(words)] }
}

export function quote(children: RootContent[]): RootContent {
  return { type: 'blockquote', children: children as BlockContent[] }
}

/** A list with one paragraph for each item. */
export function list(items: (PhrasingContent | string)[][], { ordered = false } = {}): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((words) => ({ type: 'listItem', spread: false, children: [paragraph(...words)] })),
  }
}

/** A numbered list whose items hold whole texts. */
export function steps(items: RootContent[][]): List {
  return {
    type: 'list',
    ordered: true,
    spread: true,
    children: items.map((children): ListItem => ({
      type: 'listItem',
      spread: true,
      children: children as BlockContent[],
    })),
  }
}

function inline(node: PhrasingContent | string): PhrasingContent {
  return typeof node === 'string' ? { type: 'text', value: node } : node
}

declare module 'mdast' {
  interface HeadingData {
    /** The permanent id of the heading on the page. */
    id?: string
  }
}
