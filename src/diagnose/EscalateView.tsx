import { Link } from 'react-router'
import site from 'virtual:site'
import { CONTACT_LABELS } from '../catalog/labels'
import { PARTS } from '../catalog/sections'
import { paths } from '../paths'
import { supportPath } from '../support/support-link'
import { BackLink } from './BackLink'
import { statePath } from './answers'
import type { Position } from './steps'
import type { StepsProps } from './StepView'

/** No step helped: whom to contact, when, and a packet that already holds what was tried. */
export function EscalateView({ article: { info }, position, state: { answers }, given }: StepsProps) {
  const { entry, escalate } = info
  const tried = position.steps.slice(0, position.number)
  const packet = supportPath({
    article: entry.id,
    steps: tried.map(({ id }) => id),
    answers: Object.fromEntries(given.map(({ question, answer }) => [question.id, answer])),
    audience: position.audience,
  })
  return (
    <>
      <title>{`Hand it to the right person | ${site.name}`}</title>
      <BackLink to={statePath({ answers, fix: entry.id, step: position.step.id })} />
      <p className="text-sm text-ink-soft">{entry.title}</p>
      <h1 className="mt-1 text-2xl">Hand it to the right person</h1>
      <p className="mt-3">You did what can be done from your side. The next person needs to know what you tried.</p>
      {escalate && <Contacts escalate={escalate} />}
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

function Contacts({
  escalate: { to, afterMinutes },
}: {
  escalate: NonNullable<StepsProps['article']['info']['escalate']>
}) {
  return (
    <>
      <h2 id="contacts" className="mt-6 text-lg">
        Contact, in this order
      </h2>
      <ol aria-labelledby="contacts" className="mt-1 list-decimal pl-6">
        {to.map((contact) => (
          <li key={contact}>{CONTACT_LABELS[contact]}</li>
        ))}
      </ol>
      {afterMinutes !== undefined && afterMinutes > 0 && (
        <p className="mt-2">When: if the problem still shows {spell(afterMinutes)} after it began.</p>
      )}
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

function spell(minutes: number): string {
  const [amount, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
