import * as m from '#words'
import { useState } from 'react'
import { paths } from '../paths'
import { useLocation } from 'react-router'
import { useOfflineState } from './offline-store'

/** Pages where a reload would interrupt the user. */
const EXCLUDED_PATHS = new Set([paths.diagnose(), paths.support()])

/**
 * At the top of a page: a newer version than that of this tab is ready. Appears with the next page the user opens, never
 * on an open page, and never in the wizard or on the support page.
 */
export function UpdateNotice() {
  const offline = useOfflineState()
  const { pathname } = useLocation()
  const isReady = offline.kind === 'saved' && offline.isNewer
  const [opened, setOpened] = useState({ pathname, isReady })
  if (opened.pathname !== pathname) setOpened({ pathname, isReady })
  if (!opened.isReady || EXCLUDED_PATHS.has(pathname)) return null
  return (
    <p className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-3 px-4 text-sm text-ink-soft">
      {m.offline_update_ready()}
      <button type="button" className="link min-h-11" onClick={() => window.location.reload()}>
        {m.offline_show_update()}
      </button>
    </p>
  )
}
