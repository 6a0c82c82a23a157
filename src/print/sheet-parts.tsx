import type { MDXComponents } from 'mdx/types'
import type { ComponentProps, ReactNode } from 'react'
import site from 'virtual:site'
import { AUDIENCE_LABELS, CONTACT_LABELS, FIXER_LABELS } from '../content-model/labels'
import { ADVICE, PARTS, STEPS_FOR, withProduct, type Part } from '../content-model/sections'
import type { Audience, Fixer } from '../content-model/types'
import { writtenAddress } from '../links/written-address'
import { forReader } from '../content-model/wording'
import { CONTACTS } from '../content-model/enums'

interface Children {
  children?: ReactNode
}

/** Headings stand one level below the title of their sheet, and without ids: several articles share the page. */
function Section({ title, children }: Children & { title: string }) {
  return (
    <section className="article-section">
      <h3>{withProduct(title, site.product)}</h3>
      {children}
    </section>
  )
}

function fixed(part: Part) {
  return function FixedPart({ children }: Children) {
    return <Section title={PARTS[part].title}>{children}</Section>
  }
}

function Steps({ for: reader, children }: Children & { for?: Audience }) {
  return (
    <Section title={(reader ? STEPS_FOR[reader] : PARTS.Steps).title}>
      <ol className="mt-2 grid gap-2">{children}</ol>
    </Section>
  )
}

function Step({ who, title, children }: Children & { who: Fixer; title: string }) {
  return (
    <li className="step">
      <h4>{title}</h4>
      {who !== 'you' && <p>{FIXER_LABELS[who]} can do this</p>}
      {children}
    </li>
  )
}

function Cause({ title, children }: Children & { title: string }) {
  return (
    <div className="cause">
      <h4>{title}</h4>
      {children}
    </div>
  )
}

function For({ audience, children }: Children & { audience: Audience }) {
  return (
    <div className="mt-2 border-l-4 border-line pl-3">
      <p className="font-semibold">{forReader(AUDIENCE_LABELS[audience])}</p>
      {children}
    </div>
  )
}

function Escalate({ to, children }: Children & { to: string }) {
  const names = to.split(',').map((name) => name.trim())
  const contacts = names.flatMap((name) => CONTACTS.find((known) => known === name) ?? [])
  return (
    <Section title={PARTS.Escalate.title}>
      {children}
      <p>Contact, in this order: {contacts.map((contact) => CONTACT_LABELS[contact]).join('; ')}.</p>
    </Section>
  )
}

function Address({ href = '', children }: ComponentProps<'a'>) {
  const written = writtenAddress(href, children)
  return (
    <>
      {children}
      {written && ` (${written})`}
    </>
  )
}

function Heading({ children }: Children) {
  return <h4>{children}</h4>
}

/** What an article's body is made of on paper. */
export const sheetComponents: MDXComponents = {
  a: Address,
  h2: ({ children }: Children) => <h3>{children}</h3>,
  h3: Heading,
  Meaning: fixed('Meaning'),
  Who: fixed('Who'),
  WorkSafe: fixed('WorkSafe'),
  Verify: fixed('Verify'),
  Causes: fixed('Causes'),
  Prevent: fixed('Prevent'),
  Steps,
  Step,
  Cause,
  Section,
  For,
  Escalate,
  [ADVICE.component]: () => <sup>{ADVICE.mark}</sup>,
}
