import * as m from '#words'
import site from 'virtual:site'
import type { FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { paths, withBase } from '../paths'
import { aroundMark, MARK } from '../text/marks'
import { Link, TouchLink } from '../ui/Link'
import { ErrorBoundary } from '../ui/Deferred'
import { HistorySection } from './HistorySection'
import { LiveStatus } from './LiveStatus'
import { StatusPageLink } from './StatusLine'
import { UptimeSection } from './UptimeSection'
import { CopyButton } from '../ui/CopyButton'
import { useHydrated } from '../ui/hooks'
import { formatStamp, parseStamp, formatLocalInput } from '../time/local-input'
import type { Incident } from './postings'
import { FeedWords } from './FeedWords'
import { IncidentFacts } from './PostingFacts'
import { deviceTimeZone, utcTime } from '../time/format'
import { useIncidentsAt } from './use-history'

/** What the status page reports now, its history, and how to be notified of changes. */
export function StatusPage() {
  const { product } = site
  const [beforePage, afterPage] = aroundMark(m.status_intro({ product, link: MARK }))
  const [beforeSubscribe, afterSubscribe] = aroundMark(m.status_subscribe({ link: MARK }))
  return (
    <div className="max-w-read">
      <h1 className="text-3xl">{m.status_title({ product })}</h1>
      <p className="mt-3 text-lg text-ink-soft">
        {beforePage}
        <StatusPageLink />
        {afterPage}
      </p>
      <ErrorBoundary fallback={<p className="mt-6">{m.status_not_shown()}</p>}>
        <LiveStatus />
      </ErrorBoundary>
      <section aria-labelledby="only-you" className="mt-10">
        <h2 id="only-you" className="text-xl">
          {m.status_only_you_title()}
        </h2>
        <p className="mt-2">
          {m.status_only_you()}{' '}
          <Link to={paths.diagnose()} className="link">
            {m.status_only_you_diagnose()}
          </Link>
        </p>
      </section>
      <ErrorBoundary fallback={null}>
        <AtSection />
        <HistorySection />
      </ErrorBoundary>
      <section aria-labelledby="told" className="mt-10">
        <h2 id="told" className="text-xl">
          {m.status_subscribe_title()}
        </h2>
        <p className="mt-2">
          {beforeSubscribe}
          <StatusPageLink />
          {afterSubscribe}
        </p>
        {site.help.subscribe && (
          <p className="mt-2">
            <Link to={site.help.subscribe} className="link">
              {m.status_subscribe_how()}
            </Link>
          </p>
        )}
      </section>
      <UptimeSection />
    </div>
  )
}

/** Whether the status page lists an incident for the minute in the address, `/status?at=`. */
function AtSection() {
  const [params] = useSearchParams()
  const hydrated = useHydrated()
  const at = hydrated ? parseStamp(params.get('at')) : undefined
  const { state, sentence, incidents } = useIncidentsAt(at)
  return (
    <section aria-labelledby="at" className="mt-10">
      <h2 id="at" className="text-xl">
        {m.status_at_title()}
      </h2>
      <AtForm key={at} at={at} hydrated={hydrated} />
      <p role="status" className="mt-3 font-semibold">
        {sentence && <FeedWords text={`${sentence}.`} names={namesOfIncidents(incidents)} />}
      </p>
      {at !== undefined && state !== 'loading' && (
        <div ref={bringIntoView}>
          {state === 'none' && <p className="mt-1">{m.status_at_not_listed()}</p>}
          <ul>
            {incidents.map((incident) => (
              <Listed key={incident.id} incident={incident} />
            ))}
          </ul>
          <p className="mt-2 text-sm text-ink-soft">{m.status_at_asked({ time: utcTime(at) })}</p>
          <p className="mt-2">
            <CopyButton text={() => addressOf(at)} label={m.status_at_copy()} />
          </p>
        </div>
      )}
    </section>
  )
}

function AtForm({ at, hydrated }: { at: number | undefined; hydrated: boolean }) {
  const navigate = useNavigate()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('at')
    const asked = typeof typed === 'string' ? parseStamp(typed) : undefined
    if (asked !== undefined)
      void navigate(paths.status({ at: formatStamp(asked) }), { replace: true, preventScrollReset: true })
  }
  return (
    <form onSubmit={submit} className="mt-2 flex flex-wrap items-end gap-3">
      <label className="max-w-full grow">
        {m.status_at_label()}
        <input
          type="datetime-local"
          name="at"
          required
          disabled={!hydrated}
          defaultValue={at !== undefined ? formatLocalInput(at) : ''}
          aria-describedby="at-zone"
          className="field mt-1 min-w-0"
        />
      </label>
      <button type="submit" disabled={!hydrated} className="button">
        {m.status_at_submit()}
      </button>
      <p id="at-zone" className="w-full text-sm text-ink-soft">
        {hydrated ? m.status_at_zone({ zone: deviceTimeZone() }) : m.status_at_own_zone()}{' '}
        {m.status_at_source({ product: site.product })}
      </p>
    </form>
  )
}

function Listed({ incident }: { incident: Incident }) {
  return (
    <li className="card mt-3 p-4">
      <TouchLink href={incident.link ?? site.status.page} className="font-semibold">
        <span lang="en">{incident.name}</span>
      </TouchLink>
      <IncidentFacts incident={incident} withUtc />
    </li>
  )
}

function namesOfIncidents(incidents: Incident[]): string[] {
  return incidents.flatMap(({ name, components }) => [name, ...components.map((component) => component.name)])
}

function addressOf(at: number): string {
  return new URL(withBase(paths.status({ at: formatStamp(at) })), location.href).href
}

/** The address of an answer opens at the answer. */
function bringIntoView(element: Element | null) {
  element?.scrollIntoView({ block: 'nearest' })
}
