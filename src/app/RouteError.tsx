import { paths } from '../paths'
import { Link } from '../ui/Link'
import { useOnline } from '../ui/use-online'

/** A page that could not be loaded or drawn: says so, and offers the ways on. */
export function RouteError() {
  const isOnline = useOnline()
  return (
    // Hidden while the page is being loaded anew by itself.
    <section className="max-w-read [[data-recovering]_&]:invisible">
      <svg viewBox="0 0 48 24" width="128" height="64" aria-hidden="true" className="drawn mb-4">
        {/* A plug that is out. */}
        <path d="M1 12h12m0-6h6a6 6 0 0 1 0 12h-6zm12 3h4m-4 6h4m18-3H35m0-6h-1v12h1z" />
      </svg>
      <h1 className="text-3xl">This page didn’t load</h1>
      <p className="mt-3">
        {isOnline
          ? 'Part of it couldn’t be loaded or shown, usually because of a weak signal.'
          : 'You’re offline, and this page isn’t saved on this device. Pages you’ve already opened still work.'}{' '}
        You haven’t lost anything.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        {/* Without a connection, loading anew would take away the pages that are here. */}
        {isOnline ? (
          <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
            Try again
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={() => window.history.back()}>
            Go back
          </button>
        )}
        <Link to={paths.home()} className="button" reloadDocument={isOnline}>
          Go to the home page
        </Link>
        <Link to={paths.support()} className="button" reloadDocument={isOnline}>
          Get help
        </Link>
      </div>
    </section>
  )
}
