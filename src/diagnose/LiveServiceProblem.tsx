import { useDeferredValue, type ReactNode } from 'react'
import site from 'virtual:site'
import type { Component, ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { useStatus, type Status } from '../status/use-status'
import { deriveVerdict } from '../status/verdict'
import { clockTime } from '../time/format'
import { useNow } from '../ui/hooks'
import { TouchLink } from '../ui/TouchLink'
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

const OVER = `${site.product} no longer reports a problem with this.`

function announcement(check: ServiceCheck, isWaiting: boolean): string {
  if (check.kind === 'problem') return `${problemSentence(check.problem, site.product)} ${adviceOn(check.problem)}`
  return isWaiting && check.kind === 'clear' ? `${OVER} Try again now.` : ''
}

function adviceOn({ isCertain }: ServiceProblem): string {
  if (isCertain) return 'There is nothing to fix on your side.'
  return 'If that is what you see, there is nothing to fix on your side.'
}

function ProblemCard({ problem, status, state }: { problem: ServiceProblem; status: Status; state: WizardState }) {
  const { readAt, isOld } = status
  const now = useNow()
  const isWaiting = state.wait !== undefined
  return (
    <Card tone="border-bad bg-bad-soft text-bad">
      <p className="text-lg font-semibold">{problemSentence(problem, site.product, now)}</p>
      <p className="mt-1 text-ink">
        {adviceOn(problem)} {isWaiting ? WAITING : 'You can wait here. This page will tell you when it’s over.'}
      </p>
      {(isWaiting || isOld) && readAt !== undefined && (
        <p className="mt-1 text-sm text-ink">
          {isOld ? 'Last known, checked at' : 'Last checked at'} {clockTime(readAt, now)}.
        </p>
      )}
      <Actions>
        <WaitLink state={state} />
        <TouchLink to={paths.status()}>Details</TouchLink>
        <p className="text-sm text-ink">Or continue below.</p>
      </Actions>
    </Card>
  )
}

const WAITING = 'Keep this page open. It checks about once a minute and tells you when it’s over.'

function WaitLink({ state }: { state: WizardState }) {
  const { wait, ...rest } = state
  return (
    <Link to={statePath(wait ? rest : { ...state, wait: 'yes' })} replace preventScrollReset className="button">
      {wait ? 'Stop waiting' : 'Wait on this page'}
    </Link>
  )
}

function OverCard({ status: { readAt }, state }: { status: Status; state: WizardState }) {
  const now = useNow()
  return (
    <Card tone="border-line-strong bg-good-soft text-good">
      <p className="text-lg font-semibold">
        {OVER} {readAt !== undefined && `Checked at ${clockTime(readAt, now)}.`}
      </p>
      <p className="mt-1 text-ink">Try again now. If you still see the error, continue below.</p>
      <Actions>
        <WaitLink state={state} />
      </Actions>
    </Card>
  )
}

function UnknownCard({ isLoading, state }: { isLoading: boolean; state: WizardState }) {
  return (
    <Card tone="border-line bg-sunken text-ink">
      <p>
        {isLoading
          ? 'Checking the status page.'
          : `${site.product} status couldn’t be checked. This page keeps trying while it’s open.`}
      </p>
      <Actions>
        <WaitLink state={state} />
        <TouchLink href={site.status.page}>{new URL(site.status.page).host}</TouchLink>
      </Actions>
    </Card>
  )
}

function Card({ tone, children }: { tone: string; children: ReactNode }) {
  return (
    <section aria-label="Known problem" className={`mb-6 rounded-lg border p-4 sm:p-5 ${tone}`}>
      {children}
    </section>
  )
}

function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">{children}</div>
}
