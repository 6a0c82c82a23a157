import { memo, useDeferredValue, useState } from 'react'
import { useLoaderData, useNavigate, useSearchParams } from 'react-router'
import site from 'virtual:site'
import { findById } from '../catalog/catalogue'
import type { Entry } from '../catalog/types'
import { useHydrated } from '../ui/use-hydrated'
import { readZone } from './device'
import type { Reader, Values } from './fields'
import { writeMail } from './mail'
import { buildPacket, packetText } from './packet'
import { PacketForm } from './PacketForm'
import { PacketPreview } from './PacketPreview'
import { ReaderChoice } from './ReaderChoice'
import { Recipient } from './Recipient'
import { parseSupportFacts, supportPath } from './support-link'
import { useKnownValues } from './use-known-values'

const NO_QUERY = new URLSearchParams()

/** Everything a person needs from the reader, put together on the device and handed over by the reader. */
export function SupportPage() {
  const { entries } = useLoaderData<{ entries: Entry[] }>()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const hydrated = useHydrated()
  const facts = parseSupportFacts(hydrated ? query : NO_QUERY)
  const entry = facts.article ? findById(entries, facts.article) : undefined
  const reader: Reader = facts.audience === 'developer' ? 'developer' : 'user'
  const known = useKnownValues(facts, entry)
  const [typed, setTyped] = useState<Values>({})
  const values = { ...known, ...typed }
  // A long response must not slow the typing down.
  const shown = useDeferredValue(values)
  const choose = (audience: Reader) =>
    void navigate(supportPath({ ...facts, audience }), { replace: true, preventScrollReset: true })

  return (
    <>
      <h1 className="text-3xl">Get help from a person</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">
        Put what they need into one message. You see every line before it goes out.
      </p>
      <noscript>
        <p className="mt-4 max-w-read">Without JavaScript this form stays empty. Its labels say what to write down.</p>
      </noscript>
      <ReaderChoice reader={reader} onChoose={choose} />
      <Recipient reader={reader} />
      <div className="mt-8 grid items-start gap-8 lg:grid-cols-2">
        <PacketForm
          reader={reader}
          values={values}
          disabled={!hydrated}
          onChange={(id, value) => setTyped((before) => ({ ...before, [id]: value }))}
        />
        <Preview reader={reader} values={shown} entry={entry} zone={hydrated ? readZone() : ''} />
      </div>
    </>
  )
}

interface PreviewProps {
  reader: Reader
  values: Values
  entry: Entry | undefined
  zone: string
}

const Preview = memo(function Preview({ reader, values, entry, zone }: PreviewProps) {
  const forDeveloper = reader === 'developer'
  const topic = `${site.product}${forDeveloper ? ' API' : ''}: ${entry?.title ?? 'I need help'}`
  const packet = buildPacket(values, { reader, title: topic, zone })
  const mail = writeMail(packet, {
    to: forDeveloper ? site.support.apiEmail : '',
    greeting: forDeveloper ? API_GREETING : GREETING,
  })
  return (
    <PacketPreview
      text={packetText(packet)}
      masked={packet.masked}
      mail={mail}
      remindOfScreenshot={!forDeveloper && Boolean(values.screenshot)}
    />
  )
})

const API_GREETING = 'Hello,\n\na call to the API fails. These are its details.'
const GREETING = `(To: the ${site.product} administrator of your company. Not sure who that is? Ask your project manager, or the person who invited you to ${site.product}. Then delete these lines.)

Hello,

I cannot go on in ${site.product} and need your help. These are the details.`
