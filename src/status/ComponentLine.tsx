import type { ReactNode } from 'react'
import { StatusIcon } from './StatusIcon'
import { TONES } from './tones'
import type { Verdict } from './verdict'

/**
 * The same height in every state, so that the article below never moves; text and action begin at the same place in
 * every state, so that they do not move either.
 */
export function ComponentLine({ kind, text, action }: { kind: Verdict['kind']; text: string; action: ReactNode }) {
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
