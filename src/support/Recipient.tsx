import site from 'virtual:site'
import { TouchLink } from '../ui/TouchLink'
import type { Sender } from './fields'

/** Who receives the packet, and when they can be reached. */
export function Recipient({ sender }: { sender: Sender }) {
  return (
    <section aria-labelledby="recipient" className="card mt-6 max-w-read p-4 sm:p-5">
      <h2 id="recipient" className="text-xl">
        Who gets it
      </h2>
      {sender === 'developer' ? <ApiSupport /> : <Administrator />}
      {site.help.contact && (
        <p className="mt-3">
          <TouchLink to={site.help.contact}>When to contact each one</TouchLink>
        </p>
      )}
    </section>
  )
}

function ApiSupport() {
  const { apiEmail, apiHours } = site.support
  return (
    <p className="mt-2">
      {site.product} API support:{' '}
      <a href={`mailto:${apiEmail}`} className="link">
        {apiEmail}
      </a>
      . They answer {apiHours}.
    </p>
  )
}

function Administrator() {
  return (
    <>
      <p className="mt-2">
        Your company’s {site.product} administrator. They can change access, unlock accounts and open a case for the
        whole company. Not sure who that is? Ask your project manager, or the person who invited you to {site.product}.
      </p>
      <p className="mt-3">
        If they can’t help, contact {site.product} support at{' '}
        <a href={site.support.productUrl} className="link">
          {new URL(site.support.productUrl).hostname}
        </a>
        . Phone, chat and opening hours are listed there.
      </p>
    </>
  )
}
