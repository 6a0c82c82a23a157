import * as m from '#words'
import { createContext, Fragment, isValidElement, lazy, use, type ComponentProps, type ReactNode } from 'react'
import { ADVICE, FRAME } from '../content-model/sections'
import type { Entry } from '../content-model/types'
import { paths } from '../paths'
import { Link, LinkTarget } from '../ui/Link'
import { Note, ScrollTable } from '../ui/boxes'
import { CopyButton } from '../ui/CopyButton'
import { Deferred } from '../ui/Deferred'

// What the Markdown of an article is drawn with. Its own components, such as `<Steps>`, are in `parts.tsx`.

/** The article whose body is drawn. */
export const ArticleContext = createContext<Entry | undefined>(undefined)

export function Anchor({ href = '', children, ...rest }: ComponentProps<'a'>) {
  return /^[/#]/.test(href) ? (
    <Link {...rest} to={href} className="link">
      {children}
    </Link>
  ) : (
    <a {...rest} href={href} className="link" data-written={writtenAddress(href, children)}>
      {children}
    </a>
  )
}

/** A link in a part that is drawn outside its article's page: anchors lead to the whole article. */
export function OutsideAnchor({ href = '', children, ...rest }: ComponentProps<'a'>) {
  const entry = use(ArticleContext)
  const target = use(LinkTarget)
  const to = href.startsWith('#') && entry ? paths.article(entry.id, href.slice(1)) : href
  return to.startsWith('/') ? (
    <Link {...rest} to={to} target={target} className="link">
      {children}
    </Link>
  ) : (
    <a {...rest} href={to} target={target} className="link">
      {children}
    </a>
  )
}

/**
 * The mark behind words that are our own advice. It links to the sentence that explains it.
 *
 * @param Anchor the link of the page that the body is drawn on
 */
export function adviceMark(Anchor: (props: ComponentProps<'a'>) => ReactNode) {
  return function AdviceMark() {
    return (
      <sup>
        <Anchor href={`#${FRAME.sources.id}`} aria-label={ADVICE.name}>
          {ADVICE.mark}
        </Anchor>
      </sup>
    )
  }
}

const CopyLink = lazy(async () => ({ default: (await import('../share/CopyLink')).CopyLink }))

/** Copies the address of a heading. Put it after the heading: it is drawn at the end of the heading's line. */
export function HeadingLink({ id, title }: { id: string; title: string }) {
  const entry = use(ArticleContext)
  if (!entry) return null
  return (
    <Deferred>
      <CopyLink article={entry.id} anchor={id} title={title} />
    </Deferred>
  )
}

/** Says that the original of a section has changed since it was translated. */
export function OlderSection({ id }: { id?: string }) {
  const entry = use(ArticleContext)
  if (id === undefined || !entry?.older?.includes(id)) return null
  return <Note className="mt-3 text-sm">{m.article_older_section()}</Note>
}

/** @param Tag the level of the heading */
export function heading(Tag: 'h2' | 'h3') {
  return function Heading({ id, children }: ComponentProps<'h2'>) {
    return (
      <>
        <Tag id={id} className="pr-12">
          {children}
        </Tag>
        {id !== undefined && <HeadingLink id={id} title={textOf(children)} />}
        <OlderSection id={id} />
      </>
    )
  }
}

export function Table(props: ComponentProps<'table'>) {
  return (
    <ScrollTable>
      <table {...props} />
    </ScrollTable>
  )
}

/** Inline code. It may break after each underscore, so that a long name fits into a cell and stays legible. */
export function Code({ children, ...rest }: ComponentProps<'code'>) {
  if (typeof children !== 'string' || !children.includes('_')) return <code {...rest}>{children}</code>
  const parts = children.split(/(?<=_)/)
  return (
    <code {...rest}>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}

/** A block of code with a button that copies it. */
export function CodeBlock({ children }: ComponentProps<'pre'>) {
  return (
    <div className="mt-4 flex flex-col-reverse rounded-md border border-line-strong bg-surface">
      <pre tabIndex={0} className="overflow-x-auto p-4 font-mono text-sm leading-relaxed">
        {children}
      </pre>
      <div className="flex flex-wrap items-center justify-end gap-3 rounded-t-md border-b border-line bg-sunken px-2 py-1">
        <CopyButton text={() => textOf(children)} label={m.article_copy_code()} className="button text-sm" />
      </div>
    </div>
  )
}

/**
 * The box of a checklist, to be ticked on paper. A drawing: of a check box that cannot be changed, a screen reader
 * would only say that it is off.
 */
export function TickBox() {
  return (
    <span
      aria-hidden="true"
      className="mr-1 inline-block size-[0.85em] rounded-xs border border-current align-[-0.05em]"
    />
  )
}

/** The words of a React node. */
function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : ''
}

/**
 * The address of an external link, shortened for typing, for printing it after the words of the link.
 *
 * @param words of the link
 * @returns nothing for a link on this site, and for a link whose words are its address
 */
export function writtenAddress(href: string, words: ReactNode): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)/.test(href)) return undefined
  const short = href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '').replace(/\/$/, '')
  return short === words ? undefined : short
}
