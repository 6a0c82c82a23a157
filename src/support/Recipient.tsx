import site from 'virtual:site'
import { Link } from '../router/Link'
import type { Reader } from './fields'

/** Who gets the packet, when they can be reached, and when it is time to write. */
export function Recipient({ reader }: { reader: Reader }) {
  return (
    <section aria-labelledby="recipient" className="card mt-6 max-w-read p-4 sm:p-5">
      <h2 id="recipient" className="text-xl">
        Who gets it
      </h2>
      {reader === 'developer' ? <ApiSupport /> : <Administrator />}
      {site.help.contact && (
        <p className="mt-3">
          <Link to={site.help.contact} className="link inline-flex min-h-11 items-center">
            When to contact each one
          </Link>
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
