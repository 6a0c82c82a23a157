import { useId, useState } from 'react'
import { paths } from '../paths'
import { useNavigate } from '../router/hooks'
import { Link } from '../router/Link'
import { clockTime } from '../time/format'
import { useNow } from '../ui/use-now'
import { statePath, type WizardState } from './answers'
import { escalation, spellMinutes } from './escalation'
import { parseLocalInput, parseUtcStamp, formatLocalInput, formatStamp } from '../time/local-input'

/** Asks when it began, and says from when it makes sense to contact somebody. */
export function EscalateClock({ state, afterMinutes }: { state: WizardState; afterMinutes: number | undefined }) {
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
        When did it start?
      </label>
      <input
        id={id}
        type="datetime-local"
        // Kept by the browser, which holds half-typed times that are none yet.
        defaultValue={formatLocalInput(since)}
        onChange={(event) => change(event.target.value)}
        className="field mt-1 max-w-72"
      />
      <When since={since} afterMinutes={afterMinutes} />
      <Link to={paths.status({ at: formatStamp(since) })} className="link inline-flex min-h-11 items-center">
        Was there an incident at that time?
      </Link>
    </div>
  )
}

function When({ since, afterMinutes }: { since: number; afterMinutes: number | undefined }) {
  const now = useNow()
  const clock = escalation(since, afterMinutes, now)
  return (
    <p role="status" className="mt-3 rounded-md border border-line bg-sunken p-3">
      {clock ? (
        <strong>{clock.isDue ? 'Contact them now.' : `Contact them after ${clockTime(clock.from, now)}.`}</strong>
      ) : null}
      {clock
        ? ` The article says to wait ${spellMinutes(clock.wait)} after it starts.`
        : 'You don’t need to wait. Contact them now.'}
    </p>
  )
}
