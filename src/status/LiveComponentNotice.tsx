import { use } from 'react'
import * as m from '#words'
import type { Component } from '../content-model/types'
import { paths } from '../paths'
import { Link, LinkTarget } from '../ui/Link'
import { useOnline } from '../ui/hooks'
import { FeedWords, namesOf } from './FeedWords'
import { ComponentLine, StatusPageLink } from './StatusLine'
import { useStatus } from './use-status'

/** The status of one part: the incident that explains the error, no problem, or unknown. */
export function LiveComponentNotice({ component }: { component: Component }) {
  const { verdict, sentence, isWaiting } = useStatus(component)
  const target = use(LinkTarget)
  const isOnline = useOnline()
  if (isWaiting) return <ComponentLine kind="unknown" text={m.status_live()} action={<StatusPageLink />} />
  if (verdict.kind === 'unknown') {
    const open = isOnline && <StatusPageLink>{m.status_open_page()}</StatusPageLink>
    return <ComponentLine kind="unknown" text={`${sentence}.`} action={open} />
  }
  const link = (
    <Link to={paths.status()} target={target} className="link py-3.5">
      {m.status_details()}
    </Link>
  )
  return (
    <ComponentLine
      kind={verdict.kind}
      text={<FeedWords text={`${sentence}.`} names={namesOf(verdict)} />}
      action={link}
    />
  )
}
