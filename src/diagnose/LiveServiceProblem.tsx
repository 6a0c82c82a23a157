import { useDeferredValue, type ReactNode } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import type { Component, ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link, TouchLink } from '../ui/Link'
import { useStatus, type Status } from '../status/use-status'
import { deriveVerdict } from '../status/verdict'
import { clockTime } from '../time/format'
import { useNow } from '../ui/hooks'
import { statePath, type WizardState } from './answers'
import { checkService, problemSentence, type ServiceCheck, type ServiceProblem } from './service-problem'

interface Props {
  candidates: readonly ErrorEntry[]
  state: WizardState
}

/** Shows what the live status reports, offers to wait, and says when it is over. */
export function LiveServiceProblem({ candidates, state }: Props) {
  const status = useStatus()
  const check = checkStatus(status, candidates, state)
  const isWaiting = state.wait !== undefined
  // Empty at first: screen readers skip the content that a live region has when it is added.
  const announced = useDeferredValue(announcement(check, isWaiting), '')
  return (
    <>
      {/* Stays mounted between questions, so that only changes are announced. */}
      <p role="status" className="sr-only">
        {announced}
      </p>
      {check.kind === 'problem' && <ProblemCard problem={check.problem} status={status} state={state} />}
      {isWaiting && check.kind === 'clear' && <OverCard status={status} state={state} />}
      {isWaiting && check.kind === 'unknown' && <UnknownCard isLoading={status.isWaiting} state={state} />}
    </>
  )
}

function checkStatus({ feed, readAt }: Status, candidates: readonly ErrorEntry[], { answers }: WizardState) {
  if (!feed || readAt === undefined) return { kind: 'unknown' } satisfies ServiceCheck
  const judgeComponent = (part: Component) => deriveVerdict(feed, { settings: site.status, now: readAt, part })
  return checkService(candidates, answers, judgeComponent)
}

const OVER = m.diagnose_problem_over({ product: site.product })

function announcement(check: ServiceCheck, isWaiting: boolean): string {
  if (check.kind === 'problem') return `${problemSentence(check.problem, site.product)} ${adviceOn(check.problem)}`
  return isWaiting && check.kind === 'clear' ? `${OVER} ${m.diagnose_problem_over_retry()}` : ''
}

function adviceOn({ isCertain }: ServiceProblem): string {
  return isCertain ? m.diagnose_problem_certain() : m.diagnose_problem_possible()
}

function ProblemCard({ problem, status, state }: { problem: ServiceProblem; status: Status; state: WizardState }) {
  const { readAt, isOld } = status
  const now = useNow()
  const isWaiting = state.wait !== undefined
  const time = readAt === undefined ? undefined : clockTime(readAt, now)
  return (
    <Card tone="border-bad bg-bad-soft text-bad">
      <p className="text-lg font-semibold">{problemSentence(problem, site.product, now)}</p>
      <p className="mt-1 text-ink">
        {adviceOn(problem)} {isWaiting ? m.diagnose_problem_waiting() : m.diagnose_problem_can_wait()}
      </p>
      {(isWaiting || isOld) && time !== undefined && (
        <p className="mt-1 text-sm text-ink">
          {isOld ? m.diagnose_problem_last_known({ time }) : m.diagnose_problem_checked({ time })}
        </p>
      )}
      <Actions>
        <WaitLink state={state} />
        <TouchLink to={paths.status()}>{m.diagnose_problem_details()}</TouchLink>
        <p className="text-sm text-ink">{m.diagnose_problem_continue()}</p>
      </Actions>
    </Card>
  )
}

function WaitLink({ state }: { state: WizardState }) {
  const { wait, ...rest } = state
  return (
    <Link to={statePath(wait ? rest : { ...state, wait: 'yes' })} replace preventScrollReset className="button">
      {wait ? m.diagnose_problem_stop_waiting() : m.diagnose_problem_wait()}
    </Link>
  )
}

function OverCard({ status: { readAt }, state }: { status: Status; state: WizardState }) {
  const now = useNow()
  return (
    <Card tone="border-line-strong bg-good-soft text-good">
      <p className="text-lg font-semibold">
        {OVER} {readAt !== undefined && m.diagnose_problem_over_checked({ time: clockTime(readAt, now) })}
      </p>
      <p className="mt-1 text-ink">{m.diagnose_problem_over_hint()}</p>
      <Actions>
        <WaitLink state={state} />
      </Actions>
    </Card>
  )
}

function UnknownCard({ isLoading, state }: { isLoading: boolean; state: WizardState }) {
  return (
    <Card tone="border-line bg-sunken text-ink">
      <p>{isLoading ? m.diagnose_problem_checking() : m.diagnose_problem_unknown({ product: site.product })}</p>
      <Actions>
        <WaitLink state={state} />
        <TouchLink href={site.status.page}>{new URL(site.status.page).host}</TouchLink>
      </Actions>
    </Card>
  )
}

function Card({ tone, children }: { tone: string; children: ReactNode }) {
  return (
    <section aria-label={m.diagnose_problem_label()} className={`mb-6 rounded-lg border p-4 sm:p-5 ${tone}`}>
      {children}
    </section>
  )
}

function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">{children}</div>
}
