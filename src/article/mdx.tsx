import type { MDXComponents } from 'mdx/types'
import { Fragment, type ComponentProps, type ReactNode } from 'react'
import { ADVICE } from '../content-model/sections'
import { writtenAddress } from '../links/written-address'
import { Link } from '../ui/Link'
import { ScrollTable } from '../ui/ScrollTable'
import { adviceMark } from './advice-mark'
import { CodeBlock } from './CodeBlock'
import { Escalate } from './Escalate'
import { HeadingLink } from './HeadingLink'
import { OutsideAnchor } from './OutsideAnchor'
import { Cause, Causes, For, Meaning, Prevent, Section, Verify, Who, WorkSafe } from './parts'
import { onlyStep, Step, Steps } from './steps'
import { textOf } from './text-of'
import { TickBox } from './TickBox'

function Anchor({ href = '', children, ...rest }: ComponentProps<'a'>) {
  if (/^[/#]/.test(href))
    return (
      <Link {...rest} to={href} className="link">
        {children}
      </Link>
    )
  return (
    <a {...rest} href={href} className="link" data-written={writtenAddress(href, children)}>
      {children}
    </a>
  )
}

function heading(Tag: 'h2' | 'h3') {
  return function Heading({ id, children }: ComponentProps<'h2'>) {
    return (
      <>
        <Tag id={id} className="pr-12">
          {children}
        </Tag>
        {id !== undefined && <HeadingLink id={id} title={textOf(children)} />}
      </>
    )
  }
}

function Table(props: ComponentProps<'table'>) {
  return (
    <ScrollTable>
      <table {...props} />
    </ScrollTable>
  )
}

/** A long name may break after each of its underscores, so that it fits into a cell without losing its shape. */
function Code({ children, ...rest }: ComponentProps<'code'>) {
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

/** What an article's body may use. */
export const pageComponents: MDXComponents = {
  a: Anchor,
  code: Code,
  h2: heading('h2'),
  h3: heading('h3'),
  input: TickBox,
  pre: CodeBlock,
  table: Table,
  Meaning,
  Who,
  WorkSafe,
  Steps,
  Step,
  Verify,
  Causes,
  Cause,
  Prevent,
  Section,
  For,
  Escalate,
  [ADVICE.component]: adviceMark(Anchor),
}

/** What a part of a body uses where it stands outside the page of its article. */
export const outsideComponents: MDXComponents = { a: OutsideAnchor, [ADVICE.component]: adviceMark(OutsideAnchor) }

const Nothing = () => null

const NO_PARTS: MDXComponents = {
  Meaning: Nothing,
  Who: Nothing,
  WorkSafe: Nothing,
  Steps: Nothing,
  Verify: Nothing,
  Causes: Nothing,
  Prevent: Nothing,
  Section: Nothing,
  Escalate: Nothing,
}

/** The same body with everything but one step left out, for pages beside the article's own. */
export function stepComponents(stepId: string): MDXComponents {
  return { ...pageComponents, ...outsideComponents, ...NO_PARTS, Steps: onlyStep(stepId) }
}

const OnlyWords = ({ children }: { children?: ReactNode }) => children

/** The same body with everything left out but the words of one part, for pages beside the article's own. */
export function partComponents(part: 'Meaning' | 'WorkSafe' | 'Escalate'): MDXComponents {
  return { ...pageComponents, ...outsideComponents, ...NO_PARTS, [part]: OnlyWords }
}
