import site from 'virtual:site'
import { IncidentFacts, MaintenanceFacts } from './Facts'
import type { Update } from './feed-types'
import { Moment } from './Moment'
import type { Notice } from './notices'
import { STATE_NAMES } from './words'

/** One notice unfolded: what, since when, what it touches, and the newest word on it. */
export function NoticeDetails({ notice, withUtc }: { notice: Notice; withUtc: boolean }) {
  if (notice.kind === 'components') return <FailingComponents notice={notice} />
  const posting = notice.kind === 'incident' ? notice.incident : notice.maintenance
  return (
    <>
      <p className="text-base font-semibold">{posting.name}</p>
      {notice.kind === 'incident' && <IncidentFacts incident={notice.incident} withUtc={withUtc} />}
      {notice.kind === 'maintenance' && <MaintenanceFacts maintenance={notice.maintenance} withUtc={withUtc} />}
      {posting.updates[0] && <Newest update={posting.updates[0]} withUtc={withUtc} />}
      <a href={posting.link ?? site.status.page} className="link inline-flex min-h-11 items-center">
        Follow it on the status page
        <span className="sr-only">: {posting.name}</span>
      </a>
    </>
  )
}

function Newest({ update: { text, at }, withUtc }: { update: Update; withUtc: boolean }) {
  return (
    <p className="mt-2 max-w-read whitespace-pre-line">
      {at !== undefined && (
        <>
          <Moment at={at} withUtc={withUtc} />:{' '}
        </>
      )}
      {text}
    </p>
  )
}

function FailingComponents({ notice }: { notice: Extract<Notice, { kind: 'components' }> }) {
  return (
    <>
      <p className="text-base font-semibold">No incident is posted yet</p>
      <ul className="mt-1 text-sm">
        {notice.components.map(({ id, name, state }) => (
          <li key={id}>
            {name}: {STATE_NAMES[state]}
          </li>
        ))}
      </ul>
    </>
  )
}
