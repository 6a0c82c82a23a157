import { useMemo, type KeyboardEvent } from 'react'
import * as m from '#words'
import { CopyButton } from '../ui/CopyButton'
import { exportPacket, type Email, type SupportCase } from './packet'
import type { Format } from './support-link'

interface PacketPreviewProps extends SupportCase {
  onChooseFormat: (format: Format) => void
}

const FORMATS: readonly { value: Format; label: string }[] = [
  { value: 'text', label: m.support_format_text() },
  { value: 'markdown', label: m.support_format_markdown() },
  { value: 'json', label: m.support_format_json() },
]

/** The packet exactly as it is copied, with buttons to copy it or send it by email. */
export function PacketPreview({ sender, values, leftOut, topic, zone, format, onChooseFormat }: PacketPreviewProps) {
  const { text, masked, email, hasScreenshot } = useMemo(
    () => exportPacket({ sender, values, leftOut, topic, zone, format }),
    [sender, values, leftOut, topic, zone, format],
  )
  return (
    <section aria-labelledby="packet" className="card min-w-0 p-4 sm:p-5 lg:sticky lg:top-6">
      <h2 id="packet" className="text-xl">
        {m.support_packet()}
      </h2>
      <p className="mt-2 text-sm text-ink-soft">{m.support_packet_intro()}</p>
      <div className="mt-4">
        <RadioRow
          legend={m.support_format()}
          name="format"
          options={FORMATS}
          chosen={format}
          onChoose={onChooseFormat}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <CopyButton text={text} label={m.support_copy()} className="button button-primary" />
        <a role="button" className="button" href={email.href} onKeyDown={pressOnSpace}>
          {m.support_send()}
        </a>
      </div>
      <Hints email={email} format={format} hasScreenshot={hasScreenshot} />
      <p role="status" className="mt-3 text-sm font-semibold text-good">
        {masked > 0 && m.support_secrets_hidden({ count: masked })}
      </p>
      <pre className="mt-2 rounded-md border border-line bg-sunken p-3 font-mono text-sm wrap-anywhere whitespace-pre-wrap">
        {text}
      </pre>
    </section>
  )
}

interface HintsProps {
  email: Email
  format: Format
  hasScreenshot: boolean
}

function Hints({ email, format, hasScreenshot }: HintsProps) {
  return (
    <>
      {email.isCut && <p className="mt-3 text-sm">{m.support_email_cut()}</p>}
      {format !== 'text' && <p className="mt-3 text-sm">{m.support_email_plain()}</p>}
      {hasScreenshot && <p className="mt-3 text-sm">{m.support_email_screenshot()}</p>}
    </>
  )
}

/** A link with the role of a button must also react to the space bar. */
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

interface RadioRowProps<Value extends string> {
  legend: string
  name: string
  options: readonly { value: Value; label: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** Radio buttons for a few options, side by side where there is room. */
export function RadioRow<Value extends string>({ legend, name, options, chosen, onChoose }: RadioRowProps<Value>) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{legend}</legend>
      <div className="mt-2 flex flex-wrap gap-3">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-line-strong bg-surface px-4 py-2 font-medium hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              className="size-5 shrink-0 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
