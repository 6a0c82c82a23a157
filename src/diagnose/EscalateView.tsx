import { useId, useState } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { ArticlePart } from '../article/ArticleBody'
import { isError } from '../content-model/catalogue'
import { CONTACT_LABELS } from '../content-model/labels'
import { PARTS } from '../content-model/sections'
import type { Contact } from '../content-model/types'
import { paths } from '../paths'
import { useNavigate } from 'react-router'
import { Link, TouchLink } from '../ui/Link'
import { ComponentNotice } from '../status/StatusBanner'
import { supportPath } from '../support/support-link'
import { parseLocalInput, parseUtcStamp, formatLocalInput, formatStamp } from '../time/local-input'
import { clockTime } from '../time/format'
import { useNow } from '../ui/hooks'
import { AdminRequest } from './AdminMessage'
import { statePath, type WizardState } from './answers'
import { formatMinutes, toEscalation, type Position } from './steps'
import type { StepsProps } from './StepView'
import { BackLink } from './WaysBack'

/** No step helped: whom to contact, when, and a link to a support packet that lists what was tried. */
export function EscalateView({ article, position, state, given }: StepsProps) {
  const { entry, escalate } = article.info
  const { answers, since } = state
  const tried = position.steps.slice(0, position.number)
  const packet = supportPath({
    article: entry.id,
    steps: tried.map(({ id }) => id),
    answers: Object.fromEntries(given.map(({ question, answer }) => [question.id, answer])),
    audience: position.audience,
    since,
  })
  return (
    <>
      <title>{`${m.diagnose_escalate()} | ${site.name}`}</title>
      <BackLink to={statePath({ answers, since, fix: entry.id, step: position.step.id })} />
      <p className="text-sm text-ink-soft">{entry.title}</p>
      <h1 className="mt-1 text-3xl">{m.diagnose_escalate()}</h1>
      <p className="mt-3">{m.diagnose_escalate_hint()}</p>
      {escalate && (
        <>
          <h2 className="mt-6 text-lg">{m.diagnose_escalate_when()}</h2>
          <StartTime state={state} afterMinutes={escalate.afterMinutes} />
          {isError(entry) && <ComponentNotice component={entry.component} />}
          <Contacts contacts={escalate.to} />
          {escalate.to.includes('admin') && position.audience !== 'admin' && <AdminRequest info={article.info} />}
          <h2 className="mt-6 text-lg">{m.diagnose_escalate_article()}</h2>
          <ArticlePart article={article} part="Escalate" />
        </>
      )}
      <TriedSteps steps={tried} />
      <div className="mt-6 flex flex-wrap gap-3">
        <Link to={packet} className="button button-primary">
          {m.diagnose_escalate_prepare()}
        </Link>
        <Link to={paths.article(entry.id, PARTS.Escalate.id)} className="button">
          {m.diagnose_open_article()}
        </Link>
      </div>
    </>
  )
}

/** Asks when the problem began, and says when to contact support. */
function StartTime({ state, afterMinutes }: { state: WizardState; afterMinutes: number | undefined }) {
  const navigate = useNavigate()
  const id = useId()
  const [openedAt] = useState(() => Date.now())
  const since = parseUtcStamp(state.since) ?? openedAt

  function change(text: string) {
    const at = parseLocalInput(text)
    if (at === undefined) return
    void navigate(statePath({ ...state, since: formatStamp(at) }), { replace: true, preventScrollReset: true })
  }

  return (
    <div className="mt-4">
      <label htmlFor={id} className="block font-semibold">
        {m.diagnose_escalate_since()}
      </label>
      <input
        id={id}
        type="datetime-local"
        // Uncontrolled, because a half-typed time is not a value yet.
        defaultValue={formatLocalInput(since)}
        onChange={(event) => change(event.target.value)}
        className="field mt-1 max-w-72"
      />
      <WhenToContact since={since} afterMinutes={afterMinutes} />
      <TouchLink to={paths.status({ at: formatStamp(since) })}>{m.diagnose_escalate_incident()}</TouchLink>
    </div>
  )
}

function WhenToContact({ since, afterMinutes }: { since: number; afterMinutes: number | undefined }) {
  const now = useNow()
  const escalation = toEscalation(since, afterMinutes, now)
  return (
    <p role="status" className="mt-3 rounded-md border border-line bg-sunken p-3">
      {escalation ? (
        <>
          <strong>
            {escalation.isDue
              ? m.diagnose_escalate_now()
              : m.diagnose_escalate_after({ time: clockTime(escalation.from, now) })}
          </strong>{' '}
          {m.diagnose_escalate_wait({ duration: formatMinutes(escalation.wait) })}
        </>
      ) : (
        m.diagnose_escalate_no_wait()
      )}
    </p>
  )
}

function Contacts({ contacts }: { contacts: Contact[] }) {
  return (
    <>
      <h2 id="contacts" className="mt-6 text-lg">
        {m.diagnose_escalate_contacts()}
      </h2>
      <ol aria-labelledby="contacts" className="mt-1 list-decimal pl-6">
        {contacts.map((contact) => (
          <li key={contact}>{CONTACT_LABELS[contact]}</li>
        ))}
      </ol>
    </>
  )
}

function TriedSteps({ steps }: { steps: Position['steps'] }) {
  return (
    <>
      <h2 id="tried" className="mt-6 text-lg">
        {m.diagnose_escalate_tried()}
      </h2>
      <ol aria-labelledby="tried" className="mt-1 list-decimal pl-6">
        {steps.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
    </>
  )
}
