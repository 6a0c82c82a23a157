import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { PARTS, STEPS_FOR, withProduct } from '../../content-model/sections'
import type { Audience, Contact, Heading, StepInfo } from '../../content-model/types'
import { AUDIENCES, FIXERS, parseContacts } from '../../content-model/enums'
import { checkComponents } from '../check/component-checks'
import { checkIds, checkPartOrder, isPart } from '../check/id-checks'
import { hasAdvice } from './advice'
import { readHeadingId } from './heading-id'
import { attributesOf, isJsx, type Jsx, placeOfNode, textOf } from './mdx-tree'
import type { Fault, Place } from './problem'

/** What the rest of the app needs to know about a body, read from its tree. */
export interface BodyFacts {
  headings: Heading[]
  steps: StepInfo[]
  escalate?: { to: Contact[]; afterMinutes?: number }
  links: ({ href: string } & Place)[]
  /** Whether some of its words are marked as our own advice. */
  hasAdvice: boolean
}

/**
 * Reads a body and checks it against `docs/writing.md`.
 *
 * @param product fills `{product}` in the fixed headings
 * @param isError error articles have fixed parts; guides and FAQ entries are free
 * @param hasMessages whether the page shows messages, in a section of its own
 */
export function readBody(
  tree: Root,
  { product, isError, hasMessages }: { product: string; isError: boolean; hasMessages: boolean },
): { facts: BodyFacts; faults: Fault[] } {
  const faults = [
    ...checkComponents(tree, isError),
    ...(isError ? checkPartOrder(tree) : []),
    ...checkIds(tree, isError, hasMessages),
    ...checkSteps(tree),
  ]
  const escalate = tree.children.find((node) => isJsx(node) && node.name === 'Escalate')
  const facts: BodyFacts = {
    headings: readHeadings(tree, product),
    steps: readSteps(tree),
    links: readLinks(tree),
    hasAdvice: hasAdvice(tree),
    ...(escalate && isJsx(escalate) && { escalate: readEscalate(escalate) }),
  }
  return { facts, faults }
}

function readHeadings(tree: Root, product: string): Heading[] {
  const headings: Heading[] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') {
      const { id } = readHeadingId(node)
      const text = textOf(node).replace(/\s*\[#[^\]]*\]$/, '')
      if (id !== undefined) headings.push({ id, text, depth: node.depth })
    }
    if (!isJsx(node) || node.name === null) return
    const { id, title } = node.name === 'Section' ? attributesOf(node) : fixedHeading(node, node.name)
    if (id && title) headings.push({ id, text: withProduct(title, product), depth: 2 })
  })
  return headings
}

/** The heading that a part brings with it. */
function fixedHeading(node: Jsx, name: string): { id?: string; title?: string } {
  if (!isPart(name)) return {}
  const reader = readerOf(node)
  return name === 'Steps' && reader ? STEPS_FOR[reader] : PARTS[name]
}

function readerOf(node: Jsx): Audience | undefined {
  return AUDIENCES.find((known) => known === attributesOf(node).for)
}

function readSteps(tree: Root): StepInfo[] {
  const steps: StepInfo[] = []
  visit(tree, (node: Nodes) => {
    if (!isJsx(node) || node.name !== 'Steps') return
    const reader = readerOf(node)
    for (const child of node.children) {
      if (!isJsx(child)) continue
      const { id, title, who: name } = attributesOf(child)
      const who = FIXERS.find((known) => known === name)
      if (id && title && who) steps.push({ id, title, who, ...(reader && { audience: reader }) })
    }
  })
  return steps
}

/** Guided steps are numbered one by one, so nothing may come between them. */
function checkSteps(tree: Root): Fault[] {
  const faults: Fault[] = []
  visit(tree, (node: Nodes) => {
    if (!isJsx(node) || node.name !== 'Steps') return
    for (const child of node.children) {
      if (child.type === 'mdxFlowExpression' || (isJsx(child) && child.name === 'Step')) continue
      faults.push({
        ...placeOfNode(child),
        about: '<Steps>',
        found: isJsx(child) ? `<${child.name ?? ''}>` : `"${textOf(child).slice(0, 40)}"`,
        expected: 'nothing but <Step> inside <Steps>',
        fix: 'Move it into the step it belongs to, or in front of <Steps>.',
      })
    }
  })
  return faults
}

function readEscalate(node: Jsx): BodyFacts['escalate'] {
  const { to = '', afterMinutes } = attributesOf(node)
  return { to: parseContacts(to), ...(afterMinutes !== undefined && { afterMinutes: Number(afterMinutes) }) }
}

function readLinks(tree: Root): BodyFacts['links'] {
  const links: BodyFacts['links'] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'definition') links.push({ href: node.url, ...placeOfNode(node) })
  })
  return links
}
