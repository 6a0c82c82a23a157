import * as m from '#words'
import { Children, isValidElement, use, type ReactNode } from 'react'
import site from 'virtual:site'
import { parseContacts } from '../content-model/enums'
import { AUDIENCE_LABELS, CONTACT_LABELS } from '../content-model/labels'
import { PARTS, STEPS_FOR, withProduct, type Part } from '../content-model/sections'
import type { Audience, Fixer } from '../content-model/types'
import { forReader } from '../content-model/wording'
import { Link, LinkTarget } from '../ui/Link'
import { supportPath } from '../support/support-link'
import { ArticleContext, HeadingLink, OlderSection } from './elements'

// The components that an article's body may use, see docs/writing.md.

interface SectionProps {
  /** Permanent: links lead here. */
  id: string
  title: string
  className?: string
  children?: ReactNode
}

/** A section with a heading that can be linked to. */
export function Section({ id, title, className = '', children }: SectionProps) {
  return (
    <section aria-labelledby={id} className={`article-section ${className}`.trimEnd()}>
      <h2 id={id} className="pr-12">
        {title}
      </h2>
      <HeadingLink id={id} title={title} />
      <OlderSection id={id} />
      {children}
    </section>
  )
}

function fixedPart(part: Part, className?: string) {
  const { id, title } = PARTS[part]
  return function FixedPart({ children }: { children?: ReactNode }) {
    return (
      <Section id={id} title={withProduct(title, site.product)} className={className}>
        {children}
      </Section>
    )
  }
}

export const Meaning = fixedPart('Meaning')
export const Who = fixedPart('Who')
export const WorkSafe = fixedPart('WorkSafe')
export const Verify = fixedPart('Verify', 'safe')
export const Causes = fixedPart('Causes')
export const Prevent = fixedPart('Prevent')

export function Cause({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mt-4 border-l-2 border-line pl-4">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

/** Advice for one kind of reader, labeled so that the others can skip it. */
export function For({ audience, children }: { audience: Audience; children?: ReactNode }) {
  return (
    <div className="mt-4 rounded-md border border-line bg-sunken p-4">
      <p className="mt-0 text-sm font-semibold">{forReader(AUDIENCE_LABELS[audience])}</p>
      {children}
    </div>
  )
}

/** The numbered fixes of an article; `for` when they are for one kind of reader. */
export function Steps({ for: reader, children }: { for?: Audience; children?: ReactNode }) {
  const { id, title } = reader ? STEPS_FOR[reader] : PARTS.Steps
  return (
    <Section id={id} title={withProduct(title, site.product)}>
      <ol className="steps grid">{children}</ol>
    </Section>
  )
}

interface StepProps {
  id: string
  who: Fixer
  title: string
  children?: ReactNode
}

export function Step({ id, who, title, children }: StepProps) {
  return (
    <li id={id} className="step scroll-mt-6">
      <h3>{title}</h3>
      <p className="who">{m.article_who_can({ who, product: site.product })}</p>
      {children}
    </li>
  )
}

/** A `Steps` that shows the words of one step, without its title. */
export function onlyStep(id: string) {
  return function OnlyStep({ children }: { children?: ReactNode }) {
    const steps = Children.toArray(children).filter((child) => isValidElement<StepProps>(child))
    return steps.filter((step) => step.props.id === id).map((step) => step.props.children)
  }
}

/** When nothing helped: whom to contact, when, and a link to a support packet that is already filled in. */
export function Escalate({ to, children }: { to: string; afterMinutes?: string; children?: ReactNode }) {
  const entry = use(ArticleContext)
  const target = use(LinkTarget)
  const { id, title } = PARTS.Escalate
  const contacts = parseContacts(to)
  const forDeveloper = contacts[0] === 'api-support'
  return (
    <Section id={id} title={title} className="card p-4 sm:p-6">
      {children}
      <p className="mt-4 font-semibold">{m.article_contact_in_order()}</p>
      <ol className="mt-1 list-decimal pl-6">
        {contacts.map((contact) => (
          <li key={contact}>{CONTACT_LABELS[contact]}</li>
        ))}
      </ol>
      {entry && (
        <Link
          className="button button-primary mt-4"
          target={target}
          to={supportPath({
            article: entry.id,
            steps: [],
            answers: {},
            ...(forDeveloper && { audience: 'developer' }),
          })}
        >
          {m.article_prepare()}
        </Link>
      )}
    </Section>
  )
}
