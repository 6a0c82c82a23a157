import { useRef } from 'react'
import * as m from '#words'
import { note } from 'virtual:insight'
import site from 'virtual:site'
import { GuidedStep } from '../article/ArticleBody'
import type { LoadedArticle } from '../content-model/article'
import { FIXER_LABELS } from '../content-model/labels'
import type { ArticleId, Audience } from '../content-model/types'
import { paths } from '../paths'
import { useNavigate } from 'react-router'
import { Link, TouchLink } from '../ui/Link'
import { aroundMark, MARK } from '../text/marks'
import { formatStamp } from '../time/local-input'
import { AdminMessage, AdminRequest, toPlainLines } from './AdminMessage'
import { statePath, type WizardState } from './answers'
import type { GivenAnswer } from './engine'
import type { Position } from './steps'
import { BackLink } from './WaysBack'

export interface StepsProps {
  article: LoadedArticle
  position: Position
  state: WizardState
  /** The answers that led here. */
  given: GivenAnswer[]
}

/** One step: what to do, who can do it, and whether it helped. */
export function StepView({ article, position, state }: StepsProps) {
  const { entry } = article.info
  const { step, previous, next } = position
  const navigate = useNavigate()
  const content = useRef<HTMLDivElement>(null)
  const here: Here = { answers: state.answers, fix: entry.id, since: state.since }
  const fixed = statePath({ ...here, step: step.id, result: 'fixed' })
  const [beforeFixer, afterFixer] = aroundMark(m.diagnose_step_fixer({ who: MARK }))
  const [beforeArticle, afterArticle] = aroundMark(m.diagnose_step_article({ article: MARK }))

  const count = (kind: 'fixed' | 'not-fixed') =>
    note(() => ({ kind, article: entry.id, version: entry.reviewed, step: step.id }))

  function finish() {
    count('fixed')
    void navigate(fixed)
  }

  function goToNext() {
    if (!next) count('not-fixed')
    // The first failed step is the earliest time at which the problem is known to exist.
    const since = state.since ?? formatStamp()
    void navigate(statePath({ ...here, since, step: next?.id ?? step.id, ...(!next && { result: 'escalate' }) }))
  }

  return (
    <>
      <title>{`${step.title} | ${site.name}`}</title>
      <BackLink to={previous ? statePath({ ...here, step: previous.id }) : pathBeforeSteps(here)} />
      <Progress position={position} />
      <h1 className="mt-1 text-3xl">{step.title}</h1>
      <p className="mt-2 text-sm text-ink-soft">
        {beforeFixer}
        <strong className="text-ink">{FIXER_LABELS[step.who]}</strong>
        {afterFixer} {beforeArticle}
        <Link to={paths.article(entry.id)} className="link">
          {entry.title}
        </Link>
        {afterArticle}
      </p>
      <div ref={content}>
        <GuidedStep article={article} stepId={step.id} />
      </div>
      {position.audience === 'admin' ? null : step.who === 'admin' ? (
        <AdminMessage
          entry={entry}
          steps={[step]}
          anchor={step.id}
          readLines={() => (content.current ? toPlainLines(content.current) : [])}
        />
      ) : (
        <AdminRequest info={article.info} />
      )}
      <div className="reach flex gap-3">
        <button type="button" className="button button-primary max-sm:flex-1" onClick={finish}>
          {m.diagnose_step_fixed()}
        </button>
        <button type="button" className="button max-sm:flex-1" onClick={goToNext}>
          {m.diagnose_step_failed()}
        </button>
      </div>
      <OtherAudiences position={position} here={here} />
    </>
  )
}

type Here = Pick<WizardState, 'answers' | 'since'> & { fix: ArticleId }

/** Where Back leads from the first step: the outcome, or the article when no question led here. */
function pathBeforeSteps({ answers, fix }: Here) {
  return Object.keys(answers).length > 0 ? statePath({ answers }) : paths.article(fix)
}

function Progress({ position: { steps, number } }: { position: Position }) {
  return (
    <div>
      <p className="text-sm text-ink-soft">{m.diagnose_step_number({ number, total: steps.length })}</p>
      <div aria-hidden="true" className="mt-1 mb-3 flex max-w-60 gap-1">
        {steps.map(({ id }, index) => (
          <span
            key={id}
            className={`h-1.5 flex-1 rounded-sm forced-colors:border ${index < number ? 'bg-accent forced-color-adjust-none' : 'bg-line'}`}
          />
        ))}
      </div>
    </div>
  )
}

const STEPS_LABELS: Record<Audience, string> = {
  user: m.diagnose_steps_for_user({ product: site.product }),
  admin: m.diagnose_steps_for_admin(),
  developer: m.diagnose_steps_for_developer(),
}

function OtherAudiences({ position: { others }, here }: { position: Position; here: Here }) {
  if (others.length === 0) return null
  return (
    <ul className="mt-6 text-sm">
      {others.map(({ audience, first }) => (
        <li key={audience}>
          <TouchLink to={statePath({ ...here, step: first.id })}>{STEPS_LABELS[audience]}</TouchLink>
        </li>
      ))}
    </ul>
  )
}
