import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import { ADVICE, PARTS, STEPS_FOR, withProduct, type Part } from '../../../content-model/sections'
import { AUDIENCES, FIXERS, parseContacts } from '../../../content-model/enums'
import { forReader } from '../../../content-model/wording'
import { emphasis, heading, link, list, paragraph, quote, steps, strong } from './nodes'
import type { Publication } from './publication'

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
  Step({ attributes, children }, { wording }) {
    const who = FIXERS.find((known) => known === attributes.who) ?? 'you'
    const title = strong(attributes.title ?? '')
    return [paragraph(title, ' ', emphasis(`${wording.fixers[who]} can do this.`)), ...children.flat()]
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
    const order = [paragraph('Contact, in this order:'), list(items, { ordered: true })]
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
