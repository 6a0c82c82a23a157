import * as m from '#words'
import type { Component } from '../content-model/types'
import { useStatus } from '../status/use-status'

/** Says under a result that its part of the service has a problem right now; nothing otherwise. */
export function IncidentLine({ component }: { component: Component }) {
  const { verdict, sentence, isWaiting } = useStatus(component)
  if (isWaiting || verdict.kind !== 'problem') return null
  return <p className="mt-1 text-sm font-medium text-bad">{m.search_incident_now({ sentence })}</p>
}
