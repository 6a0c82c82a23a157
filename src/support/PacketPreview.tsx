import { useMemo, type KeyboardEvent } from 'react'
import { CopyButton } from '../ui/CopyButton'
import { handOver, type Case } from './hand-over'
import type { Mail } from './mail'
import { RadioRow } from './RadioRow'
import type { Format } from './support-link'

interface Props extends Case {
  onChooseFormat: (format: Format) => void
}

const FORMATS: readonly { value: Format; label: string }[] = [
  { value: 'text', label: 'As text' },
  { value: 'markdown', label: 'Markdown' },
  { value: 'json', label: 'JSON' },
]

/** The packet exactly as it is copied, and the ways to hand it over. */
export function PacketPreview({ reader, values, leftOut, topic, zone, format, onChooseFormat }: Props) {
  const { text, masked, mail, hasScreenshot } = useMemo(
    () => handOver({ reader, values, leftOut, topic, zone, format }),
    [reader, values, leftOut, topic, zone, format],
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
        <a role="button" className="button" href={mail.href} onKeyDown={pressOnSpace}>
          Send by e-mail
        </a>
      </div>
      <Hints mail={mail} format={format} hasScreenshot={hasScreenshot} />
      <p role="status" className="mt-3 text-sm font-semibold text-good">
        {masked > 0 && `${masked} ${masked === 1 ? 'secret' : 'secrets'} hidden`}
      </p>
      <pre className="mt-2 rounded-md border border-line bg-sunken p-3 font-mono text-sm wrap-anywhere whitespace-pre-wrap">
        {text}
      </pre>
    </section>
  )
}

function Hints({ mail, format, hasScreenshot }: { mail: Mail; format: Format; hasScreenshot: boolean }) {
  return (
    <>
      {mail.isCut && (
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

/** Buttons answer to the space bar; links do not by themselves. */
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}
