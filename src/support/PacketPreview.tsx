import type { KeyboardEvent } from 'react'
import { CopyButton } from '../ui/CopyButton'
import type { Mail } from './mail'

interface Props {
  text: string
  /** How many secrets the text came with. */
  masked: number
  mail: Mail
  /** A screenshot can only be added by hand. */
  remindOfScreenshot: boolean
}

/** The packet exactly as it is copied, and the ways to hand it over. */
export function PacketPreview({ text, masked, mail, remindOfScreenshot }: Props) {
  return (
    <section aria-labelledby="packet" className="card min-w-0 p-4 sm:p-5 lg:sticky lg:top-6">
      <h2 id="packet" className="text-xl">
        Support packet
      </h2>
      <p className="mt-2 text-sm text-ink-soft">
        Read it once before you send it. Empty lines are left out. Nothing leaves this device until you send it.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <CopyButton text={text} label="Copy" className="button button-primary" />
        <a role="button" className="button" href={mail.href} onKeyDown={pressOnSpace}>
          Send by e-mail
        </a>
      </div>
      {mail.isCut && (
        <p className="mt-3 text-sm">
          The packet is too long for an e-mail link, so the message holds a short form. Choose Copy first, then paste
          the whole packet into the message.
        </p>
      )}
      {remindOfScreenshot && (
        <p className="mt-3 text-sm">Attach the screenshot in your mail program. This page cannot add it.</p>
      )}
      <p role="status" className="mt-3 text-sm font-semibold text-good">
        {masked > 0 && `${masked} ${masked === 1 ? 'secret' : 'secrets'} hidden`}
      </p>
      <pre className="mt-2 rounded-md border border-line bg-sunken p-3 font-mono text-sm wrap-anywhere whitespace-pre-wrap">
        {text}
      </pre>
    </section>
  )
}

/** Buttons answer to the space bar; links do not by themselves. */
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}
