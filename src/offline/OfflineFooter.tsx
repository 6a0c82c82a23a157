import { lazy, useEffect, useState } from 'react'
import * as m from '#words'
import { useLocation } from 'react-router'
import { LazyPart } from '../ui/Deferred'
import { whenIdle } from '../ui/hooks'
import { paths } from '../paths'
import { useOfflineState } from './offline-store'

const OfflineLine = lazy(async () => ({ default: (await import('./OfflineLine')).OfflineLine }))

/** Milliseconds after a first page has loaded. Short visits then cost nothing, and nothing competes with the page. */
const DELAY = 6000

/** Reserves the space for the offline line at the end of a page, so that nothing moves when the line appears. */
export function OfflineFooter() {
  const isLate = useLate()
  return (
    <div className="min-h-11">
      {isLate && (
        <LazyPart>
          <OfflineLine />
        </LazyPart>
      )}
    </div>
  )
}

let isLate = false

/** True once the page has been loaded for `DELAY` and the browser is idle; without the delay when a worker is active. */
function useLate(): boolean {
  const [late, setLate] = useState(isLate)
  useEffect(() => {
    if (late) return undefined
    return whenLate(() => {
      isLate = true
      setLate(true)
    })
  }, [late])
  return late
}

function whenLate(act: () => void): () => void {
  const hasWorker = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  let timer = 0
  const wait = () => {
    timer = window.setTimeout(whenIdle, hasWorker ? 0 : DELAY, act)
  }
  if (document.readyState === 'complete') wait()
  else window.addEventListener('load', wait)
  return () => {
    window.removeEventListener('load', wait)
    window.clearTimeout(timer)
  }
}

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
