import site from 'virtual:site'
import { GuidedEscalate } from '../article/GuidedStep'
import { isError } from '../content-model/catalogue'
import { CONTACT_LABELS } from '../content-model/labels'
import { PARTS } from '../content-model/sections'
import type { Contact } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { ComponentNotice } from '../status/ComponentNotice'
import { supportPath } from '../support/support-link'
import { AdminRequest } from './AdminMessage'
import { BackLink } from './BackLink'
import { statePath } from './answers'
import { EscalateClock } from './EscalateClock'
import type { Position } from './steps'
import type { StepsProps } from './StepView'

/** No step helped: whom to contact, when, and a packet that already holds what was tried. */
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
      <title>{`Hand it off to the right person | ${site.name}`}</title>
      <BackLink to={statePath({ answers, since, fix: entry.id, step: position.step.id })} />
      <p className="text-sm text-ink-soft">{entry.title}</p>
      <h1 className="mt-1 text-3xl">Hand it off to the right person</h1>
      <p className="mt-3">You’ve done what you can. The next person needs to know what you tried.</p>
      {escalate && (
        <>
          <h2 className="mt-6 text-lg">When</h2>
          <EscalateClock state={state} afterMinutes={escalate.afterMinutes} />
          {isError(entry) && <ComponentNotice component={entry.component} />}
          <Contacts contacts={escalate.to} />
          {escalate.to.includes('admin') && position.audience !== 'admin' && <AdminRequest info={article.info} />}
          <h2 className="mt-6 text-lg">What the article says</h2>
          <GuidedEscalate article={article} />
        </>
      )}
      <Tried steps={tried} />
      <div className="mt-6 flex flex-wrap gap-3">
        <Link to={packet} className="button button-primary">
          Prepare what they need
        </Link>
        <Link to={paths.article(entry.id, PARTS.Escalate.id)} className="button">
          Open the full article
        </Link>
      </div>
    </>
  )
}

function Contacts({ contacts }: { contacts: Contact[] }) {
  return (
    <>
      <h2 id="contacts" className="mt-6 text-lg">
        Contact, in this order
      </h2>
      <ol aria-labelledby="contacts" className="mt-1 list-decimal pl-6">
        {contacts.map((contact) => (
          <li key={contact}>{CONTACT_LABELS[contact]}</li>
        ))}
      </ol>
    </>
  )
}

function Tried({ steps }: { steps: Position['steps'] }) {
  return (
    <>
      <h2 id="tried" className="mt-6 text-lg">
        Steps tried
      </h2>
      <ol aria-labelledby="tried" className="mt-1 list-decimal pl-6">
        {steps.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
    </>
  )
}
