import type { ReactNode } from 'react'
import site from 'virtual:site'
import { AUDIENCE_LABELS } from '../content-model/labels'
import { PARTS, withProduct, type Part } from '../content-model/sections'
import type { Audience } from '../content-model/types'
import { forReader } from '../content-model/wording'
import { HeadingLink } from './HeadingLink'

interface Children {
  children?: ReactNode
}

/** A section with a heading that has a permanent id. */
export function Section({ id, title, children }: Children & { id: string; title: string }) {
  return (
    <section aria-labelledby={id} className="article-section">
      <h2 id={id} className="pr-12">
        {title}
      </h2>
      <HeadingLink id={id} title={title} />
      {children}
    </section>
  )
}

function fixed(part: Part) {
  const { id, title } = PARTS[part]
  return function FixedPart({ children }: Children) {
    return (
      <Section id={id} title={withProduct(title, site.product)}>
        {children}
      </Section>
    )
  }
}

export const Meaning = fixed('Meaning')
export const Who = fixed('Who')
export const WorkSafe = fixed('WorkSafe')
export const Causes = fixed('Causes')
export const Prevent = fixed('Prevent')

export function Verify({ children }: Children) {
  const { id, title } = PARTS.Verify
  return (
    <section aria-labelledby={id} className="article-section safe">
      <h2 id={id} className="pr-12">
        {title}
      </h2>
      <HeadingLink id={id} title={title} />
      {children}
    </section>
  )
}

export function Cause({ title, children }: Children & { title: string }) {
  return (
    <div className="mt-4 border-l-2 border-line pl-4">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

/** Advice for one kind of reader, named so that the others can skip it. */
export function For({ audience, children }: Children & { audience: Audience }) {
  return (
    <div className="mt-4 rounded-md border border-line bg-sunken p-4">
      <p className="mt-0 text-sm font-semibold">{forReader(AUDIENCE_LABELS[audience])}</p>
      {children}
    </div>
  )
}
