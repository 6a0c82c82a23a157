import { Children, isValidElement, type ReactNode } from 'react'
import site from 'virtual:site'
import { FIXER_LABELS } from '../content-model/labels'
import { PARTS, STEPS_FOR, withProduct } from '../content-model/sections'
import type { Audience, Fixer } from '../content-model/types'
import { Section } from './parts'

export interface StepProps {
  id: string
  who: Fixer
  title: string
  children?: ReactNode
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

export function Step({ id, who, title, children }: StepProps) {
  return (
    <li id={id} className="step scroll-mt-6">
      <h3>{title}</h3>
      <p className="who">{FIXER_LABELS[who]} can do this</p>
      {children}
    </li>
  )
}

/** `Steps` that shows the words of one step alone, for the guided walk through an article. */
export function onlyStep(id: string) {
  return function OnlyStep({ children }: { children?: ReactNode }) {
    const steps = Children.toArray(children).filter((child) => isValidElement<StepProps>(child))
    return steps.filter((step) => step.props.id === id).map((step) => step.props.children)
  }
}
