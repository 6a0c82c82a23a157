import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { FRAME, PARTS, STEPS_FOR } from '../../content-model/sections'
import { readHeadingId } from '../read/heading-id'
import { attributesOf, isJsx, placeOfNode, textOf } from '../read/mdx-tree'
import { isPart } from './part-order'
import type { Fault } from '../read/problem'
import { toId } from '../read/to-id'

/** Ids of the sections that the page itself puts around a body. */
const FRAME_IDS: string[] = Object.values(FRAME).map(({ id }) => id)

interface OwnId {
  id: string
  node: Nodes
  about: string
}

/**
 * Holds headings and ids against each other: each heading has one, none stands twice, none is the page's own.
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
    // A part that stands twice is told by its order.
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

function idsOf(node: Nodes): OwnId[] {
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
