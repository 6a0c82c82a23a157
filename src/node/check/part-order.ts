import type { Root, RootContent } from 'mdast'
import { PARTS, type Part } from '../../content-model/sections'
import { isJsx, placeOfNode, textOf } from '../read/mdx-tree'
import type { Fault } from '../read/problem'

const ORDER: Part[] = ['Meaning', 'Who', 'WorkSafe', 'Steps', 'Verify', 'Causes', 'Prevent', 'Escalate']
const OPTIONAL = new Set<Part>(['Prevent'])
/** Components that stand anywhere inside a part. */
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
      // A component that nobody knows, or that belongs inside another, is told as such.
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
