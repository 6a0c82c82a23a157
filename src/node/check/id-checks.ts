import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { FRAME, type Part, PARTS, STEPS_FOR } from '../../content-model/sections'
import { readHeadingId, toId, attributesOf, isJsx, placeOfNode, textOf } from '../read/mdx-tree'
import type { Fault } from '../read/problem'

/** Ids of the sections that the page itself puts around a body. */
const FRAME_IDS: string[] = Object.values(FRAME).map(({ id }) => id)

interface OwnId {
  id: string
  node: Nodes
  about: string
}

/**
 * Checks the ids of headings: each heading has one, none is used twice, none belongs to the page itself.
 *
 * @param hasMessages whether the page shows messages in a section of their own
 */
export function checkIds(tree: Root, isError: boolean, hasMessages: boolean): Fault[] {
  const ids: OwnId[] = []
  const faults: Fault[] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') faults.push(...checkHeading(node, isError))
    ids.push(...idsOf(node))
  })
  const reserved = FRAME_IDS.filter((id) => hasMessages || id !== FRAME.message.id)
  const seen = new Map<string, OwnId>()
  for (const own of ids) {
    const { id, node, about } = own
    const first = seen.get(id)
    const taken = first ?? reserved.find((known) => known === id)
    if (taken === undefined) seen.set(id, own)
    // The check of the order reports a part that appears twice.
    else if (!(isFixed(own) && first && isFixed(first)))
      faults.push({
        ...placeOfNode(node),
        about,
        found: first ? `the id "${id}" a second time, after line ${placeOfNode(first.node).line}` : `the id "${id}"`,
        expected: first
          ? 'each id once in an article'
          : `an id other than ${reserved.join(', ')}, which the page has itself`,
        fix: `Choose another that says what is special here, such as "${id}-first".`,
      })
  }
  return faults
}

function isFixed({ about }: OwnId): boolean {
  return isPart(about.slice(1, -1))
}

/** The id that a heading or a component brings with it. */
export function idsOf(node: Nodes): OwnId[] {
  if (node.type === 'heading') {
    const { id } = readHeadingId(node)
    return id === undefined ? [] : [{ id, node, about: 'heading' }]
  }
  if (!isJsx(node) || node.name === null) return []
  const own = { node, about: `<${node.name}>` }
  const { id, for: reader } = attributesOf(node)
  if (node.name === 'Section' || node.name === 'Step') return id === undefined ? [] : [{ id, ...own }]
  if (!isPart(node.name)) return []
  const named = Object.entries(STEPS_FOR).find(([audience]) => audience === reader)
  return [{ id: node.name === 'Steps' && named ? named[1].id : PARTS[node.name].id, ...own }]
}

function checkHeading(node: Extract<Nodes, { type: 'heading' }>, isError: boolean): Fault[] {
  const text = textOf(node).replace(/\s*\[#[^\]]*\]$/, '')
  const marks = '#'.repeat(node.depth)
  const { id } = readHeadingId(node)
  const lowest = isError ? '###' : '##'
  const own = { ...placeOfNode(node), about: 'heading', found: `${marks} ${text}` }
  const written = `${text} [#${id ?? toId(text)}]`
  if (node.depth < lowest.length && isError)
    return [
      {
        ...own,
        expected: '### inside a part: the parts bring their own headings',
        fix: `Write ### ${written}, or <Section id="${toId(text)}" title="${text}">.`,
      },
    ]
  if (node.depth < lowest.length)
    return [{ ...own, expected: '## and below: the title is the first level', fix: `Write ## ${written}` }]
  if (id !== undefined) return []
  return [{ ...own, expected: 'a permanent id behind it', fix: `Write ${marks} ${written}` }]
}

const ORDER: Part[] = ['Meaning', 'Who', 'WorkSafe', 'Steps', 'Verify', 'Causes', 'Prevent', 'Escalate']
const OPTIONAL = new Set<Part>(['Prevent'])
/** Components that may appear anywhere inside a part. */
const INSIDE_PARTS = new Set<string | null>(['For', 'Advice'])
const EXPECTED = `${ORDER.join(', ')}, in this order`

/** Holds the top level of an error's body against the parts that it has and their order. */
export function checkPartOrder(tree: Root): Fault[] {
  const faults: Fault[] = []
  const seen: Part[] = []
  for (const node of tree.children) {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm') continue
    const name = isJsx(node) ? node.name : null
    if (name === 'Section') continue
    if (name === null || !isPart(name)) {
      // Unknown and misplaced components are reported by another check.
      if (!isJsx(node) || INSIDE_PARTS.has(name)) faults.push(outside(node))
      continue
    }
    faults.push(...misplaced(node, name, seen))
    seen.push(name)
  }
  return [...faults, ...lacking(seen, tree)]
}

export function isPart(name: string): name is Part {
  return Object.hasOwn(PARTS, name)
}

function outside(node: RootContent): Fault {
  return {
    ...placeOfNode(node),
    about: 'text',
    found: `"${textOf(node).slice(0, 40)}" outside the parts`,
    expected: EXPECTED,
    fix: 'Move it into the part it belongs to, or give it a <Section id="…" title="…"> of its own.',
  }
}

function misplaced(node: RootContent, name: Part, seen: Part[]): Fault[] {
  const place = { ...placeOfNode(node), about: `<${name}>` }
  const before = seen.find((part) => ORDER.indexOf(part) > ORDER.indexOf(name))
  const late = before && { ...place, found: `<${name}> after <${before}>`, expected: EXPECTED }
  const twice = seen.includes(name) && name !== 'Steps'
  return [
    ...(late ? [{ ...late, fix: `Move <${name}> in front of <${before}>.` }] : []),
    ...(twice
      ? [{ ...place, found: `a second <${name}>`, expected: 'each part once', fix: 'Join the two into the first one.' }]
      : []),
  ]
}

function lacking(seen: Part[], tree: Root): Fault[] {
  const missing = ORDER.filter((part) => !OPTIONAL.has(part) && !seen.includes(part))
  if (missing.length === 0) return []
  const names = missing.map((part) => `<${part}>`).join(', ')
  return [
    {
      ...(tree.children[0] ? placeOfNode(tree.children[0]) : { line: 1, column: 1 }),
      about: 'body',
      found: `no ${names}`,
      expected: EXPECTED,
      fix: `Write ${names}; docs/writing.md says what goes in.`,
    },
  ]
}
