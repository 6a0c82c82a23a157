import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Content } from '../src/node/read/load'
import { realContent } from './real-content'
import { attributesOf, isJsx } from '../src/node/read/mdx-tree'
import { exportFiles } from '../src/node/write/exports/exports'

/** The real content as it would be published, and ways to read it back, for the tests of the exports. */

export const SITE = 'https://help.example/base'

const real = await realContent()
export const content: Content = { ...real, site: { ...real.site, url: 'https://help.example' } }
export const exports = exportFiles(content, '/base/')

const reader = unified().use(remarkParse).use(remarkGfm)

export function textAt(path: string): string {
  const text = exports.get(path)
  if (text === undefined) throw new Error(`${path} is not written`)
  return text
}

export const jsonAt = (path: string): unknown => JSON.parse(textAt(path))
export const parseMarkdown = (text: string): Root => reader.parse(text)

/** The texts of a tree in reading order, titles of components included; white space does not count. */
export function textsOf(tree: Root): string[] {
  const texts: string[] = []
  visit(tree, (node: Nodes) => {
    if (isJsx(node)) texts.push(attributesOf(node).title ?? '')
    else if ('value' in node && /^(text|inlineCode|code)$/.test(node.type)) texts.push(node.value)
  })
  return texts.map((text) => inOneLine(text.replace(/\[#[a-z0-9-]+\]/g, ''))).filter(Boolean)
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The first of the wanted texts that does not follow in what was found; nothing when all do. */
export function firstMissing(wanted: string[], found: string[]): string | undefined {
  const all = inOneLine(found.join(' '))
  let at = 0
  return wanted.find((text) => {
    const next = all.indexOf(text, at)
    at = next + text.length
    return next === -1
  })
}

export function collect<T>(tree: Root, read: (node: Nodes) => T | undefined): T[] {
  const found: T[] = []
  visit(tree, (node: Nodes) => {
    const value = read(node)
    if (value !== undefined) found.push(value)
  })
  return found
}

export const headings = (tree: Root, depth: number) =>
  collect(tree, (node) => (node.type === 'heading' && node.depth === depth ? toString(node) : undefined))
export const codeBlocks = (tree: Root) =>
  collect(tree, (node) => (node.type === 'code' ? { lang: node.lang, value: node.value } : undefined))
export const cells = (tree: Root) => collect(tree, (node) => (node.type === 'tableCell' ? toString(node) : undefined))
export const links = (tree: Root) => collect(tree, (node) => (node.type === 'link' ? node.url : undefined))
