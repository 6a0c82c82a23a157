import type { Component } from '../content-model/types'
import { isRunning } from './maintenance'
import { useStatus, type Status } from './use-status'
import { StatusIcon } from './StatusIcon'

/** The mark itself, once the status has been read. */
export function LiveResultNotice({ component }: { component: Component }) {
  const status = useStatus(component)
  const { kind } = status.verdict
  if (kind === 'problem') {
    return <Mark kind={kind} tone="border-bad bg-bad-soft text-bad" words={`${age(status)}Problem reported`} />
  }
  if (!isUnderWay(status)) return null
  return (
    <Mark
      kind="maintenance"
      tone="border-line-strong bg-accent-soft text-accent"
      words={`${age(status)}Maintenance underway`}
    />
  )
}

function Mark({ kind, tone, words }: { kind: 'problem' | 'maintenance'; tone: string; words: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-sm border px-2 text-sm ${tone}`}>
      <StatusIcon kind={kind} />
      {words}
    </span>
  )
}

/** Planned maintenance explains no error that is there now. */
function isUnderWay({ verdict }: Status): boolean {
  return verdict.kind === 'maintenance' && (verdict.maintenances.some(isRunning) || verdict.components.length > 0)
}

function age({ isOld }: Status): string {
  return isOld ? 'Last known: ' : ''
}
