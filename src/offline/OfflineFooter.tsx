import { lazy, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from '../ui/ErrorBoundary'

const OfflineLine = lazy(async () => ({ default: (await import('./OfflineLine')).OfflineLine }))

/** Long enough after a page has loaded that whoever only looked in pays nothing, and nothing competes with it. */
const WAIT = 6000

/** The place of the line about offline reading: the last thing on a page, so that nothing moves when it appears. */
export function OfflineFooter() {
  const isLate = useLate()
  return (
    <div className="min-h-11">
      {isLate && (
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <OfflineLine />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  )
}

let isLate = false

/** True some seconds after the page has loaded, once the browser is idle; at once where the help is saved already. */
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
    timer = window.setTimeout(whenIdle, hasWorker ? 0 : WAIT, act)
  }
  if (document.readyState === 'complete') wait()
  else window.addEventListener('load', wait)
  return () => {
    window.removeEventListener('load', wait)
    window.clearTimeout(timer)
  }
}

function whenIdle(act: () => void): void {
  // Absent in Safari.
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 5000 })
  else act()
}
