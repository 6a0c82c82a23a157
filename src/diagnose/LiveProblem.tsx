import { useDeferredValue, type ReactNode } from 'react'
import site from 'virtual:site'
import type { Component, ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { clockTime } from '../time/format'
import { useNow } from '../ui/use-now'
import { useStatus, type Status } from '../status/use-status'
import { judge } from '../status/verdict'
import { statePath, type WizardState } from './answers'
import { outlook, type KnownProblem, type Outlook } from './known-problem'
import { problemSentence } from './problem-words'

/** The live part: says what is known, offers to wait, and says when it is over. */
export function LiveProblem({ candidates, state }: { candidates: readonly ErrorEntry[]; state: WizardState }) {
  const status = useStatus()
  const found = lookAt(status, candidates, state)
  const waits = state.wait !== undefined
  // Empty at first: a region that appears with its words in it is not read out.
  const said = useDeferredValue(announcement(found, waits), '')
  return (
    <>
      {/* Stays mounted from question to question, so that only what is new is read out. */}
      <p role="status" className="sr-only">
        {said}
      </p>
      {found.kind === 'problem' && <Problem problem={found.problem} status={status} state={state} />}
      {waits && found.kind === 'clear' && <Over status={status} state={state} />}
      {waits && found.kind === 'unknown' && <Unread isWaiting={status.isWaiting} state={state} />}
    </>
  )
}

function lookAt({ feed, readAt }: Status, candidates: readonly ErrorEntry[], { answers }: WizardState): Outlook {
  if (!feed || readAt === undefined) return { kind: 'unknown' }
  return outlook(candidates, answers, (part: Component) => judge(feed, { settings: site.status, now: readAt, part }))
}

function announcement(found: Outlook, waits: boolean): string {
  if (found.kind === 'problem') return `${problemSentence(found.problem, site.product)} ${verdictFor(found.problem)}`
  return waits && found.kind === 'clear' ? `${OVER} Try again now.` : ''
}

const OVER = `${site.product} no longer reports a problem with this.`

function verdictFor({ isCertain }: KnownProblem): string {
  if (isCertain) return 'There is nothing to fix on your side.'
  return 'If that is what you see, there is nothing to fix on your side.'
}

function Problem({ problem, status, state }: { problem: KnownProblem; status: Status; state: WizardState }) {
  const { readAt, isOld } = status
  const now = useNow()
  const waits = state.wait !== undefined
  return (
    <Card tone="border-bad bg-bad-soft text-bad">
      <p className="text-lg font-semibold">{problemSentence(problem, site.product, now)}</p>
      <p className="mt-1 text-ink">
        {verdictFor(problem)} {waits ? WAITING : 'You can wait here. This page will tell you when it’s over.'}
      </p>
      {(waits || isOld) && readAt !== undefined && (
        <p className="mt-1 text-sm text-ink">
          {isOld ? 'Last known, checked at' : 'Last checked at'} {clockTime(readAt, now)}.
        </p>
      )}
      <Actions>
        <WaitLink state={state} />
        <Link to={paths.status()} className="link inline-flex min-h-11 items-center">
          Details
        </Link>
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

function Over({ status: { readAt }, state }: { status: Status; state: WizardState }) {
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

function Unread({ isWaiting, state }: { isWaiting: boolean; state: WizardState }) {
  return (
    <Card tone="border-line bg-sunken text-ink">
      <p>
        {isWaiting
          ? 'Checking the status page.'
          : `${site.product} status couldn’t be checked. This page keeps trying while it’s open.`}
      </p>
      <Actions>
        <WaitLink state={state} />
        <a href={site.status.page} className="link inline-flex min-h-11 items-center">
          {new URL(site.status.page).host}
        </a>
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
