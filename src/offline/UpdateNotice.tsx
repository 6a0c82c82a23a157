import { useState } from 'react'
import { paths } from '../paths'
import { useLocation } from '../router/hooks'
import { useOffline } from './offline'

/** Where readers are in the middle of something. */
const NOT_HERE = new Set([paths.diagnose(), paths.support()])

/**
 * At the top of a page: newer help than this tab's is ready. Comes with the next page a reader opens, never while one
 * is read, and never during the wizard, its steps or a packet.
 */
export function UpdateNotice() {
  const offline = useOffline()
  const { pathname } = useLocation()
  const isReady = offline.kind === 'saved' && offline.isNewer
  const [opened, setOpened] = useState({ pathname, isReady })
  if (opened.pathname !== pathname) setOpened({ pathname, isReady })
  if (!opened.isReady || NOT_HERE.has(pathname)) return null
  return (
    <p className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-3 px-4 text-sm text-ink-soft">
      An update is ready.
      <button type="button" className="link min-h-11" onClick={() => window.location.reload()}>
        Show it
      </button>
    </p>
  )
}
