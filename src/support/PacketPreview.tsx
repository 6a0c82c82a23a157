import { useMemo, type KeyboardEvent } from 'react'
import { CopyButton } from '../ui/CopyButton'
import { exportPacket, type Email, type SupportCase } from './export-packet'
import { RadioRow } from './RadioRow'
import type { Format } from './support-link'

interface Props extends SupportCase {
  onChooseFormat: (format: Format) => void
}

const FORMATS: readonly { value: Format; label: string }[] = [
  { value: 'text', label: 'As text' },
  { value: 'markdown', label: 'Markdown' },
  { value: 'json', label: 'JSON' },
]

/** The packet exactly as it is copied, with buttons to copy it or send it by email. */
export function PacketPreview({ sender, values, leftOut, topic, zone, format, onChooseFormat }: Props) {
  const { text, masked, email, hasScreenshot } = useMemo(
    () => exportPacket({ sender, values, leftOut, topic, zone, format }),
    [sender, values, leftOut, topic, zone, format],
  )
  return (
    <section aria-labelledby="packet" className="card min-w-0 p-4 sm:p-5 lg:sticky lg:top-6">
      <h2 id="packet" className="text-xl">
        Support packet
      </h2>
      <p className="mt-2 text-sm text-ink-soft">
        Read it once before you send it. Change or leave out any line in the form. Nothing leaves this device until you
        send it.
      </p>
      <div className="mt-4">
        <RadioRow legend="Format" name="format" options={FORMATS} chosen={format} onChoose={onChooseFormat} />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <CopyButton text={text} label="Copy" className="button button-primary" />
        <a role="button" className="button" href={email.href} onKeyDown={pressOnSpace}>
          Send by e-mail
        </a>
      </div>
      <Hints email={email} format={format} hasScreenshot={hasScreenshot} />
      <p role="status" className="mt-3 text-sm font-semibold text-good">
        {masked > 0 && `${masked} ${masked === 1 ? 'secret' : 'secrets'} hidden`}
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
      {email.isCut && (
        <p className="mt-3 text-sm">
          The packet is too long for an email link, so the message has a short version. Choose Copy first, then paste
          the whole packet into the message.
        </p>
      )}
      {format !== 'text' && <p className="mt-3 text-sm">The email has the same lines as plain text.</p>}
      {hasScreenshot && (
        <p className="mt-3 text-sm">
          This page can’t add a screenshot or a photo. Attach it yourself in your email program.
        </p>
      )}
    </>
  )
}

/** A link with the role of a button must also react to the space bar. */
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}
