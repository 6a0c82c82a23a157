import { startTransition, useDeferredValue, useOptimistic, useState } from 'react'
import * as m from '#words'
import { useNavigate, useSearchParams } from 'react-router'
import site from 'virtual:site'
import { findById } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { useIncidentsAt } from '../status/use-history'
import { deviceTimeZone } from '../time/format'
import { aroundMark, MARK } from '../text/marks'
import { parseLocalInput } from '../time/local-input'
import { TouchLink } from '../ui/Link'
import { useHydrated } from '../ui/hooks'
import { PacketForm } from './PacketForm'
import { PacketPreview, RadioRow } from './PacketPreview'
import { PasteError, usePastedError } from './PasteError'
import type { FieldId, FieldValues, Sender } from './fields'
import { type ParsedFacts, parseSupportFacts, supportPath } from './support-link'
import { useKnownValues } from './use-known-values'

const NO_QUERY = new URLSearchParams()
const NO_VALUES = {}
const SENDERS: readonly { value: Sender; label: string }[] = [
  { value: 'user', label: m.support_sender_user({ product: site.product }) },
  { value: 'developer', label: m.support_sender_developer() },
]

/** Everything that support needs to help, collected on the device. Only the user sends it. */
export function SupportPage({ data: { entries } }: { data: { entries: Entry[] } }) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const hydrated = useHydrated()
  // Choices show immediately, before the address has changed.
  const [facts, setFacts] = useOptimistic(parseSupportFacts(hydrated ? query : NO_QUERY))
  const sender: Sender = facts.audience === 'developer' ? 'developer' : 'user'
  const isDeveloper = sender === 'developer'
  const pasted = usePastedError(entries)
  const entry = findById(entries, facts.article ?? (isDeveloper ? pasted.article : undefined) ?? '')
  const known = useKnownValues(facts, entry)
  const draft = useDraft(known, isDeveloper ? pasted.values : NO_VALUES)
  // The status line covers the moment the page opened, so only another time needs the incident history.
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
      <h1 className="text-3xl">{m.support_title()}</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">{m.support_intro()}</p>
      <noscript>
        <p className="mt-4 max-w-read">{m.support_no_script()}</p>
      </noscript>
      <div className="mt-6">
        <RadioRow
          legend={m.support_sender()}
          name="sender"
          options={SENDERS}
          chosen={sender}
          onChoose={(audience) => choose({ audience })}
        />
      </div>
      <Recipient sender={sender} />
      <a href="#packet" className="button mt-4 w-full lg:hidden">
        {m.support_to_packet()}
      </a>
      <div className="mt-8 grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        <div className="grid grid-cols-1 gap-8">
          {isDeveloper && <PasteError {...pasted} disabled={!hydrated} onPaste={pasted.paste} />}
          <PacketForm
            sender={sender}
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
          sender={sender}
          // Deferred, so that a long response does not slow down typing.
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

/** The state of the form: the values that the page filled in, overridden by the values that the sender changed. */
interface Draft {
  values: FieldValues
  leftOut: ReadonlySet<FieldId>
  change: (id: FieldId, value: string) => void
  leaveOut: (id: FieldId, isLeftOut: boolean) => void
}

/** @param filledIn values that the page filled in; later ones override earlier ones */
function useDraft(...filledIn: readonly FieldValues[]): Draft {
  const [typed, setTyped] = useState<FieldValues>({})
  const [leftOut, setLeftOut] = useState<ReadonlySet<FieldId>>(new Set())
  return {
    values: Object.assign({}, ...filledIn, typed),
    leftOut,
    change: (id, value) => setTyped((before) => ({ ...before, [id]: value })),
    leaveOut: (id, isLeftOut) =>
      setLeftOut((before) => {
        const after = new Set(before)
        if (isLeftOut) after.add(id)
        else after.delete(id)
        return after
      }),
  }
}

/**
 * What the status history says about the time of the problem. Empty while that is not known.
 *
 * @param input the value of a `datetime-local` input; nothing is requested without one
 */
function useIncidentLine(input: string | undefined): string {
  const { state, sentence } = useIncidentsAt(parseLocalInput(input ?? ''))
  return state === 'idle' || state === 'loading' ? '' : sentence
}

/** Who receives the packet, and when they can be reached. */
function Recipient({ sender }: { sender: Sender }) {
  return (
    <section aria-labelledby="recipient" className="card mt-6 max-w-read p-4 sm:p-5">
      <h2 id="recipient" className="text-xl">
        {m.support_recipient()}
      </h2>
      {sender === 'developer' ? <ApiSupport /> : <Administrator />}
      {site.help.contact && (
        <p className="mt-3">
          <TouchLink to={site.help.contact}>{m.support_recipient_when()}</TouchLink>
        </p>
      )}
    </section>
  )
}

function ApiSupport() {
  const { apiEmail, apiHours } = site.support
  const [before, after] = aroundMark(m.support_recipient_api({ product: site.product, link: MARK, hours: apiHours }))
  return (
    <p className="mt-2">
      {before}
      <a href={`mailto:${apiEmail}`} className="link">
        {apiEmail}
      </a>
      {after}
    </p>
  )
}

function Administrator() {
  const { product } = site
  const [before, after] = aroundMark(m.support_recipient_product({ product, link: MARK }))
  return (
    <>
      <p className="mt-2">{m.support_recipient_admin({ product })}</p>
      <p className="mt-3">
        {before}
        <a href={site.support.productUrl} className="link">
          {new URL(site.support.productUrl).hostname}
        </a>
        {after}
      </p>
    </>
  )
}
