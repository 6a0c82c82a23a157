import { use, type ReactNode } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { LinkTarget } from '../ui/Link'
import type { Verdict } from './verdict'

const { product } = site

/** The height of the banner in every state: room for two lines of small text on a phone, one target elsewhere. */
export const LINE = 'min-h-10 sm:min-h-11'

export function StatusLine({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-page items-center gap-2 px-4">
      <p className={`flex items-center gap-2 text-xs text-ink-soft sm:text-sm ${LINE}`}>{children}</p>
    </div>
  )
}

/** The banner before the first fetch, and where scripts do not run. */
export function UnreadLine() {
  return (
    <StatusLine>
      <span>
        {m.status_see_page({ product })} <StatusPageLink />
      </span>
    </StatusLine>
  )
}

/** Small, because nothing is known to be wrong; visible, because nothing is known to be fine. */
export function UncheckedLine({ isOffline = false }: { isOffline?: boolean }) {
  if (isOffline) return <StatusLine>{m.status_offline({ product })}.</StatusLine>
  return (
    <StatusLine>
      <span>
        {m.status_unchecked_open({ product })} <StatusPageLink />
      </span>
    </StatusLine>
  )
}

/** The status page itself, which may open where this site could not read it. */
export function StatusPageLink({ children }: { children?: ReactNode }) {
  const target = use(LinkTarget)
  return (
    <a href={site.status.page} target={target} className="link py-3.5">
      {children ?? new URL(site.status.page).host}
    </a>
  )
}

/** The colors of a box with a verdict. */
export const TONES: Record<Verdict['kind'], string> = {
  problem: 'border-bad bg-bad-soft text-bad',
  maintenance: 'border-line-strong bg-accent-soft text-accent',
  fine: '',
  unknown: '',
}

interface ComponentLineProps {
  kind: Verdict['kind']
  text: ReactNode
  action: ReactNode
}

/** The status of one part. Height, and the place of text and action, are the same in every state: nothing moves. */
export function ComponentLine({ kind, text, action }: ComponentLineProps) {
  return (
    <div
      className={`mt-5 grid min-h-28 grid-cols-[auto_1fr] content-center items-start gap-x-2 border text-sm sm:flex sm:min-h-14 sm:items-center ${TONES[kind] ? `rounded-md px-3 ${TONES[kind]}` : 'border-x-0 border-line text-ink-soft'}`}
    >
      <StatusIcon kind={kind} />
      <p className="line-clamp-2 min-h-[2lh] sm:line-clamp-3 sm:min-h-0">{text}</p>
      <span className="col-start-2 sm:ml-auto sm:w-36 sm:shrink-0 sm:text-right">{action}</span>
    </div>
  )
}

const SHAPES: Record<Verdict['kind'], string> = {
  problem: 'M12 3 22.5 21h-21zM12 10v5M12 17.8v.4',
  maintenance: 'M12 2.5a9.5 9.5 0 1 0 .01 0zM12 7v5.5l3.5 2',
  fine: 'M12 2.5a9.5 9.5 0 1 0 .01 0zM7.5 12.5l3 3 6-6.5',
  unknown: 'M12 2.5a9.5 9.5 0 1 0 .01 0zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.6v.4',
}

/** Each verdict has its own shape, next to its words. */
export function StatusIcon({ kind }: { kind: Verdict['kind'] }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className="shrink-0">
      <path
        d={SHAPES[kind]}
        className="fill-none stroke-current"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
