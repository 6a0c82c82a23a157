import { lazy } from 'react'
import * as m from '#words'
import type { Component } from '../content-model/types'
import { Deferred } from '../ui/Deferred'
import { ComponentLine, StatusPageLink } from './StatusLine'

const LiveComponentNotice = lazy(async () => ({ default: (await import('./LiveComponentNotice')).LiveComponentNotice }))

/** One line in an article on the live status of the part of the service that it is about. */
export function ComponentNotice({ component }: { component: Component }) {
  const placeholder = <ComponentLine kind="unknown" text={m.status_live()} action={<StatusPageLink />} />
  return (
    <Deferred fallback={placeholder}>
      <LiveComponentNotice component={component} />
    </Deferred>
  )
}
