import * as m from '#words'
import type { BlockContent, Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { ADVICE, type Part, PARTS, STEPS_FOR, withProduct } from '../../../content-model/sections'
import type { ArticleId } from '../../../content-model/types'
import { readHeadingId, attributesOf, isJsx, type Jsx } from '../../read/mdx-tree'
import { absoluteLink, type Publication } from './publication'
import { AUDIENCES, FIXERS, parseContacts } from '../../../content-model/enums'
import { forReader } from '../../../content-model/wording'

/** The article whose body is rewritten, and where it is published. */
export interface Place {
  id: ArticleId
  publication: Publication
}

/** Authors' comments; the content check lets no other code through. */
const CODE = new Set(['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'])

/**
 * Rewrites an article's body in plain Markdown: components become headings, lists and quotes, links become absolute.
 * The input is left as it is.
 *
 * @returns top-level content; headings that have a permanent id on the page carry it as `data.id`
 */
export function plainBody(tree: Root, place: Place): RootContent[] {
  return plainAll(tree.children, place)
}

/** The words of one step without its title. */
export function plainStep(step: Jsx, place: Place): RootContent[] {
  return plainAll(contentOf(step), place)
}

function plainAll(nodes: readonly Nodes[], place: Place): RootContent[] {
  return nodes.flatMap((node) => plain(node, place))
}

function plain(node: Nodes, place: Place): RootContent[] {
  if (node.type === 'root') return plainAll(node.children, place)
  if (CODE.has(node.type)) return []
  if (isJsx(node)) return component(node, place)
  if (node.type === 'paragraph' && holdsOnlyComponents(node)) return plainAll(node.children.filter(isBlock), place)
  if (node.type === 'text') return [{ ...node, value: node.value.replace(/\s*\n\s*/g, ' ') }]
  if (node.type === 'heading') {
    const { id, children } = readHeadingId(node)
    return [withChildren({ ...node, data: { id } }, plainAll(children, place))]
  }
  const moved =
    node.type === 'link' || node.type === 'definition'
      ? { ...node, url: absoluteLink(node.url, place.id, place.publication) }
      : node
  return ['children' in moved ? withChildren(moved, plainAll(moved.children, place)) : moved]
}

function component(node: Jsx, { id, publication }: Place): RootContent[] {
  const children = contentOf(node).map((child) => plain(child, { id, publication }))
  return renderComponent(node.name ?? '', { attributes: attributesOf(node), children }, publication)
}

/** The parser wraps a component that is written in one line in a paragraph. */
function holdsOnlyComponents({ children }: Paragraph): boolean {
  return (
    children.some(isBlock) &&
    children.every((child) => isBlock(child) || /^\s*$/.test('value' in child ? child.value : 'x'))
  )
}

/** Every component but the mark of an advice makes blocks. */
function isBlock(node: Nodes): node is Jsx {
  return isJsx(node) && node.name !== ADVICE.component
}

function contentOf(node: Jsx): readonly Nodes[] {
  return node.type === 'mdxJsxTextElement' ? [{ type: 'paragraph', children: node.children }] : node.children
}

/** The kinds of children stay what they were, which the types cannot follow through the rewriting. */
function withChildren<N extends RootContent>(node: N, children: RootContent[]): N {
  return { ...node, children }
}

/** A component of an article, with its children already in plain Markdown. */
interface Component {
  attributes: Record<string, string>
  /** What each child became. */
  children: RootContent[][]
}

type Render = (component: Component, publication: Publication) => RootContent[]

/** The counterparts of the page's components in `src/article`. */
const RENDERERS: Record<string, Render> = {
  Steps({ attributes, children }, { site }) {
    const reader = AUDIENCES.find((known) => known === attributes.for)
    return [titled(reader ? STEPS_FOR[reader] : PARTS.Steps, site.product), steps(children)]
  },
  Step({ attributes, children }, { site }) {
    const who = FIXERS.find((known) => known === attributes.who) ?? 'you'
    const title = strong(attributes.title ?? '')
    return [
      paragraph(title, ' ', emphasis(`${m.article_who_can({ who, product: site.product })}.`)),
      ...children.flat(),
    ]
  },
  Checklist: ({ attributes, children }) => [
    paragraph(strong(attributes.title ?? '')),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: children.flat().filter((node) => node.type === 'listItem'),
    },
  ],
  Check: ({ children }) => [
    { type: 'listItem', checked: false, spread: false, children: children.flat() as BlockContent[] },
  ],
  Cause: ({ attributes, children }) => [heading(3, attributes.title ?? ''), ...children.flat()],
  Section: ({ attributes, children }) => [heading(2, attributes.title ?? '', attributes.id), ...children.flat()],
  For({ attributes, children }, { wording }) {
    const reader = AUDIENCES.find((known) => known === attributes.audience)
    return [
      quote([...(reader ? [paragraph(strong(`${forReader(wording.audiences[reader])}:`))] : []), ...children.flat()]),
    ]
  },
  [ADVICE.component]: () => [{ type: 'text', value: ADVICE.mark }],
  Escalate({ attributes, children }, { site, wording }) {
    const items = parseContacts(attributes.to ?? '').map((contact) =>
      withEmail(wording.contacts[contact], site.support.apiEmail),
    )
    const order = [paragraph(m.article_contact_in_order()), list(items, { ordered: true })]
    return [titled(PARTS.Escalate, site.product), ...children.flat(), ...order]
  },
}

/** @param name of a component; one that is unknown, which the content check does not let through, is left out */
export function renderComponent(name: string, component: Component, publication: Publication): RootContent[] {
  const render = Object.hasOwn(RENDERERS, name) ? RENDERERS[name] : undefined
  if (render) return render(component, publication)
  const content = component.children.flat()
  return isPart(name) ? [titled(PARTS[name], publication.site.product), ...content] : content
}

function titled({ id, title }: { id: string; title: string }, product: string): RootContent {
  return heading(2, withProduct(title, product), id)
}

function isPart(name: string): name is Part {
  return Object.hasOwn(PARTS, name)
}

/** An address as a link: written as plain text it would need an escape, which those who read the source would see. */
function withEmail(words: string, email: string): PhrasingContent[] {
  return words
    .split(email)
    .flatMap((value, index) => [
      ...(index > 0 ? [link(email, `mailto:${email}`)] : []),
      { type: 'text' as const, value },
    ])
}

export function paragraph(...children: (PhrasingContent | string)[]): Paragraph {
  return { type: 'paragraph', children: children.map(inline) }
}

/** @param id goes into `data.id`, where `sectionsOf` reads it */
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

/** A numbered list whose items are whole texts. */
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
