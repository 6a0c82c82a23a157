import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { PARTS, STEPS_FOR, withProduct, type Part } from '../../catalog/sections'
import { AUDIENCES, CONTACTS, FIXERS } from '../../catalog/words'
import type { Contact, Heading, StepInfo } from '../../catalog/types'
import { GUIDE_PARTS } from './guide-parts'
import { readHeadingId } from './heading-id'
import { attributesOf, isJsx, lineOfNode, textOf, type Jsx } from './mdx-tree'

/** What a body tells the rest of the app, read from its tree. */
export interface BodyFacts {
  headings: Heading[]
  steps: StepInfo[]
  escalate?: { to: Contact[]; afterMinutes?: number }
  links: { href: string; line: number }[]
}

interface Fault {
  line: number
  message: string
}

const ORDER: Part[] = ['Meaning', 'Who', 'WorkSafe', 'Steps', 'Verify', 'Causes', 'Prevent', 'Escalate']
const OPTIONAL = new Set<Part>(['Prevent'])
const FREE_PARTS = new Set(['Step', 'Cause', 'For', 'Section'])

/**
 * Reads a body and checks it against `docs/writing.md`.
 *
 * @param product fills `{product}` in the fixed headings
 * @param isError error articles have fixed parts; guides and FAQ entries are free
 */
export function readBody(tree: Root, product: string, isError: boolean): { facts: BodyFacts; faults: Fault[] } {
  const faults = [...checkNodes(tree, isError), ...(isError ? checkOrder(tree) : [])]
  const headings = readHeadings(tree, product, faults)
  const facts: BodyFacts = {
    headings,
    steps: readSteps(tree, faults),
    links: readLinks(tree),
  }
  const escalate = tree.children.find((node) => isJsx(node) && node.name === 'Escalate')
  if (escalate && isJsx(escalate)) facts.escalate = readEscalate(escalate, faults)
  checkIds(tree, facts, faults)
  return { facts, faults }
}

function checkNodes(tree: Root, isError: boolean): Fault[] {
  const faults: Fault[] = []
  const known = new Set<string>([...ORDER, ...FREE_PARTS, ...(isError ? [] : Object.keys(GUIDE_PARTS))])
  visit(tree, (node: Nodes) => {
    const line = lineOfNode(node)
    if (node.type === 'mdxjsEsm') faults.push({ line, message: 'import and export do not belong in an article' })
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value))
      faults.push({ line, message: `{${node.value}}: write \\{ and \\} for braces in text` })
    if (!isJsx(node)) return
    if (node.name === null || !known.has(node.name))
      faults.push({ line, message: `<${node.name ?? ''}> is not one of ${[...known].join(', ')}` })
    const { for: reader, audience } = attributesOf(node)
    const named = node.name === 'For' ? (audience ?? '') : reader
    if (named !== undefined && !AUDIENCES.some((known) => known === named))
      faults.push({ line, message: `<${node.name}>: "${named}" is not one of ${AUDIENCES.join(', ')}` })
  })
  return faults
}

function isComment(code: string): boolean {
  return /^\s*\/\*[\s\S]*\*\/\s*$/.test(code)
}

function checkOrder(tree: Root): Fault[] {
  const faults: Fault[] = []
  const seen: Part[] = []
  for (const node of tree.children) {
    if (node.type === 'mdxFlowExpression') continue
    const name = isJsx(node) ? node.name : null
    if (name === 'Section') continue
    if (name === null || !isPart(name)) {
      faults.push({ line: lineOfNode(node), message: `${describe(node)} stands outside the parts ${ORDER.join(', ')}` })
      continue
    }
    const before = seen.at(-1)
    if (before && ORDER.indexOf(before) > ORDER.indexOf(name))
      faults.push({
        line: lineOfNode(node),
        message: `<${name}> stands after <${before}>; the order is ${ORDER.join(', ')}`,
      })
    if (seen.includes(name) && name !== 'Steps')
      faults.push({ line: lineOfNode(node), message: `<${name}> stands twice` })
    seen.push(name)
  }
  const missing = ORDER.filter((part) => !OPTIONAL.has(part) && !seen.includes(part))
  if (missing.length > 0)
    faults.push({ line: 1, message: `the body lacks ${missing.map((part) => `<${part}>`).join(', ')}` })
  return faults
}

function isPart(name: string): name is Part {
  return name in PARTS
}

function describe(node: RootContent): string {
  return isJsx(node) ? `<${node.name ?? ''}>` : `"${textOf(node).slice(0, 40)}"`
}

function readHeadings(tree: Root, product: string, faults: Fault[]): Heading[] {
  const headings: Heading[] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') {
      const { id } = readHeadingId(node)
      const text = textOf(node).replace(/\s*\[#[^\]]*\]$/, '')
      if (node.depth === 1)
        faults.push({ line: lineOfNode(node), message: 'the title is the only heading of the first level' })
      if (id === undefined)
        faults.push({
          line: lineOfNode(node),
          message: `heading "${text}" has no permanent id: write "${text} [#${suggestId(text)}]"`,
        })
      else headings.push({ id, text, depth: node.depth })
    }
    if (!isJsx(node) || node.name === null) return
    const attributes = attributesOf(node)
    if (node.name === 'Section') {
      const { id, title } = attributes
      if (!id || !title) faults.push({ line: lineOfNode(node), message: '<Section> needs an id and a title' })
      else headings.push({ id, text: title, depth: 2 })
    } else if (node.name === 'Steps' && attributes.for !== undefined) {
      const reader = AUDIENCES.find((known) => known === attributes.for)
      if (reader)
        headings.push({ id: STEPS_FOR[reader].id, text: withProduct(STEPS_FOR[reader].title, product), depth: 2 })
    } else if (isPart(node.name)) {
      headings.push({ id: PARTS[node.name].id, text: withProduct(PARTS[node.name].title, product), depth: 2 })
    }
  })
  return headings
}

function suggestId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function readSteps(tree: Root, faults: Fault[]): StepInfo[] {
  const steps: StepInfo[] = []
  visit(tree, (node: Nodes) => {
    if (!isJsx(node) || node.name !== 'Steps') return
    const reader = AUDIENCES.find((known) => known === attributesOf(node).for)
    for (const child of node.children) {
      if (!isJsx(child) || child.name !== 'Step') {
        faults.push({ line: lineOfNode(child), message: '<Steps> holds only <Step>' })
        continue
      }
      const { id, title, who: name } = attributesOf(child)
      const who = FIXERS.find((known) => known === name)
      if (!id || !title || !who) {
        faults.push({
          line: lineOfNode(child),
          message: `<Step> needs an id, a title and who, one of ${FIXERS.join(', ')}`,
        })
        continue
      }
      steps.push({ id, title, who, ...(reader && { audience: reader }) })
    }
  })
  return steps
}

function readEscalate(node: Jsx, faults: Fault[]): BodyFacts['escalate'] {
  const { to = '', afterMinutes } = attributesOf(node)
  const names = to.split(',').map((name) => name.trim())
  const contacts = CONTACTS.filter((contact) => names.includes(contact))
  if (contacts.length === 0 || contacts.length < names.length)
    faults.push({
      line: lineOfNode(node),
      message: `<Escalate to="${to}"> lists one or more of ${CONTACTS.join(', ')}`,
    })
  const minutes = Number(afterMinutes)
  if (afterMinutes !== undefined && !Number.isInteger(minutes))
    faults.push({ line: lineOfNode(node), message: `<Escalate afterMinutes="${afterMinutes}"> is not a whole number` })
  // The author's order is the order of preference.
  const ordered = contacts.toSorted((a, b) => names.indexOf(a) - names.indexOf(b))
  return { to: ordered, ...(afterMinutes !== undefined && { afterMinutes: minutes }) }
}

function readLinks(tree: Root): BodyFacts['links'] {
  const links: BodyFacts['links'] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'definition') links.push({ href: node.url, line: lineOfNode(node) })
  })
  return links
}

function checkIds(tree: Root, facts: BodyFacts, faults: Fault[]): void {
  const seen = new Set<string>()
  for (const { id } of [...facts.headings, ...facts.steps]) {
    if (seen.has(id)) faults.push({ line: lineOfNode(tree), message: `the id "${id}" stands twice in this article` })
    seen.add(id)
  }
}
