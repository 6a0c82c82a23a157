import { startTransition, useDeferredValue, useOptimistic } from 'react'
import { findById } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { useNavigate, useSearchParams } from '../router/hooks'
import { useHydrated } from '../ui/use-hydrated'
import { deviceTimeZone } from '../time/format'
import type { Reader } from './fields'
import { PacketForm } from './PacketForm'
import { PacketPreview } from './PacketPreview'
import { PasteError } from './PasteError'
import { ReaderChoice } from './ReaderChoice'
import { Recipient } from './Recipient'
import { parseSupportFacts, supportPath, type ParsedFacts } from './support-link'
import { useDraft } from './use-draft'
import { useIncidentLine } from './use-incident-line'
import { useKnownValues } from './use-known-values'
import { usePastedError } from './use-pasted-error'

const NO_QUERY = new URLSearchParams()
const NO_VALUES = {}

/** Everything a person needs from the reader, put together on the device and handed over by the reader. */
export function SupportPage({ data: { entries } }: { data: { entries: Entry[] } }) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const hydrated = useHydrated()
  // What is chosen shows at once, before the address has changed.
  const [facts, setFacts] = useOptimistic(parseSupportFacts(hydrated ? query : NO_QUERY))
  const reader: Reader = facts.audience === 'developer' ? 'developer' : 'user'
  const forDeveloper = reader === 'developer'
  const pasted = usePastedError(entries)
  const entry = findById(entries, facts.article ?? (forDeveloper ? pasted.article : undefined) ?? '')
  const known = useKnownValues(facts, entry)
  const draft = useDraft(known, forDeveloper ? pasted.values : NO_VALUES)
  // The moment the page was opened needs no history: the status line tells of it.
  const isTimeSet = facts.since !== undefined || draft.values.time !== known.time
  const incident = useIncidentLine(isTimeSet ? draft.values.time : undefined)
  const values = { incident, ...draft.values }
  const choose = (chosen: Partial<Pick<ParsedFacts, 'audience' | 'format'>>) =>
    startTransition(async () => {
      const next = { ...facts, ...chosen }
      setFacts(next)
      await navigate(supportPath(next), { replace: true, preventScrollReset: true })
    })

  return (
    <>
      <h1 className="text-3xl">Get help from a person</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">
        Put everything they need into one message. You’ll see every line before you send it.
      </p>
      <noscript>
        <p className="mt-4 max-w-read">Without JavaScript this form stays empty. Its labels say what to write down.</p>
      </noscript>
      <ReaderChoice reader={reader} onChoose={(audience) => choose({ audience })} />
      <Recipient reader={reader} />
      <a href="#packet" className="button mt-4 w-full lg:hidden">
        Go to the finished message
      </a>
      <div className="mt-8 grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        <div className="grid grid-cols-1 gap-8">
          {forDeveloper && <PasteError {...pasted} disabled={!hydrated} onPaste={pasted.paste} />}
          <PacketForm
            reader={reader}
            values={values}
            leftOut={draft.leftOut}
            disabled={!hydrated}
            onChange={draft.change}
            onLeaveOut={draft.leaveOut}
          />
          <p role="status" className="sr-only">
            {incident}
          </p>
        </div>
        <PacketPreview
          reader={reader}
          // A long response must not slow the typing down.
          values={useDeferredValue(values)}
          leftOut={draft.leftOut}
          topic={entry?.title}
          zone={hydrated ? deviceTimeZone() : ''}
          format={facts.format}
          onChooseFormat={(format) => choose({ format })}
        />
      </div>
    </>
  )
}
