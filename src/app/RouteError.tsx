import { useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import * as m from '#words'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { useOnline } from '../ui/hooks'

/** A page that could not be loaded or drawn: says so, and offers the ways on. */
export function RouteError() {
  const isOnline = useOnline()
  return (
    // Hidden while the page reloads automatically.
    <section className="max-w-read [[data-recovering]_&]:invisible">
      <svg viewBox="0 0 48 24" width="128" height="64" aria-hidden="true" className="drawn mb-4">
        {/* A plug that is out. */}
        <path d="M1 12h12m0-6h6a6 6 0 0 1 0 12h-6zm12 3h4m-4 6h4m18-3H35m0-6h-1v12h1z" />
      </svg>
      <h1 className="text-3xl">{m.app_failed_title()}</h1>
      <p className="mt-3">{isOnline ? m.app_failed_online() : m.app_failed_offline()}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {/* Without a connection, loading anew would take away the pages that are here. */}
        {isOnline ? (
          <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
            {m.app_failed_try_again()}
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={() => window.history.back()}>
            {m.app_failed_go_back()}
          </button>
        )}
        <Link to={paths.home()} className="button" reloadDocument={isOnline}>
          {m.app_go_home()}
        </Link>
        <Link to={paths.support()} className="button" reloadDocument={isOnline}>
          {m.app_get_help()}
        </Link>
      </div>
    </section>
  )
}

/** Milliseconds that a page may stay blank: it may be leading on to another one. */
const PATIENCE = 1000

/** The place of a page. One that draws nothing goes to the error boundary of this route, which shows the ways on. */
export function NeverBlank() {
  const { key } = useLocation()
  return (
    <>
      <Watch key={key} />
      <Outlet />
    </>
  )
}

/**
 * Checks once for each address whether a page follows. No element wraps the page, because styles expect it to be a
 * direct child of its frame.
 *
 * @throws while it renders, when nothing follows
 */
function Watch() {
  const self = useRef<HTMLTemplateElement>(null)
  const [isBlank, setBlank] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setBlank(self.current?.nextElementSibling === null), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (isBlank) throw new Error('The page drew nothing')
  return <template ref={self} />
}
