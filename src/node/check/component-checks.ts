import type { Nodes, Root } from 'mdast'
import { AUDIENCES, CONTACTS, FIXERS } from '../../content-model/enums'
import { toId, attributesOf, isJsx, type Jsx, placeOfNode } from '../read/mdx-tree'
import { didYouMean, type Fault, oneOf } from '../read/problem'

/** The values an attribute of a component may have. */
interface AttributeRule {
  isOptional?: boolean
  /** A closed list; without it any text. */
  words?: readonly string[]
  /** Whether it may be a list, separated by commas. */
  isList?: boolean
  /** A permanent id, or a whole number. */
  form?: 'id' | 'number'
}

interface ComponentRule {
  attributes?: Record<string, AttributeRule>
  /** The only component inside which it makes sense. */
  inside?: string
}

const ID: AttributeRule = { form: 'id' }

/** The components of every body and what each may carry; `docs/writing.md` says the same to authors. */
const BODY_COMPONENTS: Record<string, ComponentRule> = {
  Meaning: {},
  Who: {},
  WorkSafe: {},
  Steps: { attributes: { for: { words: AUDIENCES, isOptional: true } } },
  Step: { attributes: { id: ID, who: { words: FIXERS }, title: {} }, inside: 'Steps' },
  Verify: {},
  Causes: {},
  Cause: { attributes: { title: {} }, inside: 'Causes' },
  Prevent: {},
  Section: { attributes: { id: ID, title: {} } },
  For: { attributes: { audience: { words: AUDIENCES } } },
  Advice: {},
  Escalate: {
    attributes: { to: { words: CONTACTS, isList: true }, afterMinutes: { form: 'number', isOptional: true } },
  },
}

interface GuideRule extends ComponentRule {
  /** Its file in `src/article/guides`. */
  module: string
  /** The function that makes the component from the article's code examples; without it, the component itself is there. */
  maker?: string
}

/**
 * Components that do something, for guides and answers alone. What an author writes inside one is what those see who
 * read the article as Markdown.
 */
export const GUIDE_COMPONENTS: Record<string, GuideRule> = {
  Examples: { attributes: { task: {} }, module: 'Examples', maker: 'examplesOf' },
  RateLimits: { module: 'RateLimits' },
  BackoffPicture: { module: 'BackoffPicture' },
  Checklist: { attributes: { name: ID, title: {} }, module: 'Checklist' },
  Check: { attributes: { id: ID }, inside: 'Checklist', module: 'Checklist' },
  ToolLookup: { module: 'ToolLookup' },
}

/** An attribute with a value that fits, for the fix of one that does not. */
function exampleOf(name: string, { words, form }: AttributeRule): string {
  return `${name}="${words?.[0] ?? (form === 'number' ? '30' : form === 'id' ? 'wait' : '…')}"`
}

export type { AttributeRule, ComponentRule }

/** Checks every component and expression of a body against what articles may contain. */
export function checkComponents(tree: Root, isError: boolean): Fault[] {
  const known = isError ? BODY_COMPONENTS : { ...BODY_COMPONENTS, ...GUIDE_COMPONENTS }
  const check = (node: Nodes, owners: string[]): Fault[] => [
    ...(isJsx(node) ? checkComponent(node, owners, known) : checkCode(node)),
    ...('children' in node ? node.children : []).flatMap((child) =>
      check(child, isJsx(node) && node.name !== null ? [...owners, node.name] : owners),
    ),
  ]
  return check(tree, [])
}

function checkCode(node: Nodes): Fault[] {
  const place = placeOfNode(node)
  if (node.type === 'mdxjsEsm')
    return [
      {
        ...place,
        about: 'code',
        found: firstLine(node.value),
        expected: 'words and components',
        fix: 'Take it out: components are there without an import. A line of text cannot begin with "import" or "export".',
      },
    ]
  if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value))
    return [
      {
        ...place,
        about: 'braces',
        found: `{${firstLine(node.value)}}`,
        expected: 'words: braces hold code',
        fix: `Write \\{${firstLine(node.value)}\\} for braces in text.`,
      },
    ]
  if (node.type === 'code' && !node.lang)
    return [
      {
        ...place,
        about: 'code block',
        found: '``` without a language',
        expected: 'a language, so that the code can be colored',
        fix: 'Write ```json, ```sh, ```http or ```text.',
      },
    ]
  return []
}

function firstLine(code: string): string {
  return code.trim().split('\n')[0] ?? ''
}

function isComment(code: string): boolean {
  return /^\s*\/\*[\s\S]*\*\/\s*$/.test(code)
}

function checkComponent(node: Jsx, owners: string[], known: Record<string, ComponentRule>): Fault[] {
  const name = node.name ?? ''
  const place = placeOfNode(node)
  const about = `<${name}>`
  const rule = Object.hasOwn(known, name) ? known[name] : undefined
  if (!rule) return [{ ...place, about, ...unknownComponent(name, known) }]
  const strayed =
    rule.inside !== undefined && !owners.includes(rule.inside)
      ? [{ ...place, about, found: `${about} on its own`, ...insideOnly(name, rule.inside) }]
      : []
  return [...strayed, ...checkAttributes(node, about, rule.attributes ?? {})]
}

function unknownComponent(
  name: string,
  known: Record<string, ComponentRule>,
): Pick<Fault, 'found' | 'expected' | 'fix'> {
  const names = Object.keys(known)
  const otherwise = Object.hasOwn(GUIDE_COMPONENTS, name)
    ? 'It belongs to guides and answers: move it to one, and link there.'
    : 'Write Markdown in its place, or &lt; for a < in text.'
  return { found: `a component <${name}>`, expected: oneOf(names), fix: didYouMean(name, names, otherwise) }
}

function insideOnly(name: string, owner: string): Pick<Fault, 'expected' | 'fix'> {
  return { expected: `<${name}> inside <${owner}>`, fix: `Put <${owner}> and </${owner}> around it.` }
}

function checkAttributes(node: Jsx, about: string, rules: Record<string, AttributeRule>): Fault[] {
  const names = Object.keys(rules)
  const given = attributesOf(node)
  const faults = node.attributes.flatMap((attribute): Fault[] => {
    const place = attribute.position ? placeOfNode(attribute) : placeOfNode(node)
    const own = { ...place, about }
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') {
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : 'attribute'
      if (attribute.type !== 'mdxJsxAttribute' || attribute.value !== null)
        return [{ ...own, found: `${name} with braces`, expected: 'text in quotes', fix: `Write ${name}="…".` }]
    }
    const rule = Object.hasOwn(rules, attribute.name) ? rules[attribute.name] : undefined
    if (!rule) {
      const expected = names.length === 0 ? 'no attribute' : oneOf(names)
      const fix = didYouMean(attribute.name, names, 'Take it out: nothing reads it.')
      return [{ ...own, found: `an attribute "${attribute.name}"`, expected, fix }]
    }
    const wrong = checkValue(attribute.name, given[attribute.name] ?? '', rule)
    return wrong ? [{ ...own, ...wrong }] : []
  })
  const missing = Object.entries(rules)
    .filter(
      ([name, { isOptional }]) => !isOptional && !node.attributes.some((each) => 'name' in each && each.name === name),
    )
    .map(([name, rule]) => ({
      ...placeOfNode(node),
      about,
      found: `no ${name}`,
      expected: rule.words ? `${name}, ${oneOf(rule.words)}` : name,
      fix: `Write ${exampleOf(name, rule)} inside the tag.`,
    }))
  return [...faults, ...missing]
}

function checkValue(
  name: string,
  value: string,
  rule: AttributeRule,
): Pick<Fault, 'found' | 'expected' | 'fix'> | undefined {
  const found = `${name}="${value}"`
  const { words, form, isList } = rule
  if (words) {
    const wrong = (isList ? value.split(',').map((word) => word.trim()) : [value]).find((word) => !words.includes(word))
    if (wrong === undefined) return undefined
    const expected = isList ? `one or more of ${words.join(', ')}` : oneOf(words)
    return { found, expected, fix: didYouMean(wrong, words, 'Write one of them.') }
  }
  if (form === 'number' && !/^\d+$/.test(value))
    return { found, expected: 'a whole number', fix: `Write ${exampleOf(name, rule)}.` }
  if (form === 'id' && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value))
    return {
      found,
      expected: 'lower-case letters, digits and hyphens',
      fix: `Write ${name}="${toId(value) || 'wait'}".`,
    }
  return value.trim() === '' ? { found, expected: 'words', fix: `Write them between the quotes.` } : undefined
}
