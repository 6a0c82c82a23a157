import { lazy, useEffect, useState } from 'react'
import { LazyPart } from '../ui/Deferred'
import { whenIdle } from '../ui/hooks'

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
