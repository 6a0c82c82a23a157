import type { ReactNode } from 'react'
import { StatusIcon } from './StatusIcon'
import type { Verdict } from './verdict'

const TONES: Record<Verdict['kind'], string> = {
  problem: 'border-bad bg-bad-soft text-bad',
  maintenance: 'border-line-strong bg-accent-soft text-accent',
  fine: 'border-line bg-sunken text-ink',
  unknown: 'border-line bg-sunken text-ink',
}

/** The same height in every state, so that the article below never moves. */
export function ComponentLine({ kind, text, action }: { kind: Verdict['kind']; text: string; action: ReactNode }) {
  return (
    <div className={`mt-5 flex min-h-20 items-center gap-2 rounded-md border px-3 text-sm sm:min-h-14 ${TONES[kind]}`}>
      <StatusIcon kind={kind} />
      <p className="line-clamp-3">{text}</p>
      <span className="ml-auto shrink-0">{action}</span>
    </div>
  )
}
