import { startTransition, useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * False while the page is the one written at build time, true from the first render of its own. What
 * depends on the address's query, the clock, the device or storage waits for it, so that hydration
 * finds the markup it expects.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** Whether the device believes to have a connection; true while the page is the one written at build time. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribeToConnection,
    () => navigator.onLine,
    () => true,
  )
}

function subscribeToConnection(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

const TICK = 30_000
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const clockListeners = new Set<() => void>()

/** The time, renewed every half minute and when the page is looked at again. Not for prerendered output. */
export function useNow(): number {
  return useSyncExternalStore(
    subscribeToClock,
    () => now,
    () => 0,
  )
}

function subscribeToClock(listener: () => void): () => void {
  clockListeners.add(listener)
  if (clockListeners.size === 1) startClock()
  return () => {
    clockListeners.delete(listener)
    if (clockListeners.size === 0) stopClock()
  }
}

function startClock(): void {
  tick()
  timer = setInterval(tick, TICK)
  document.addEventListener('visibilitychange', tick)
}

function stopClock(): void {
  clearInterval(timer)
  document.removeEventListener('visibilitychange', tick)
}

function tick(): void {
  now = Date.now()
  for (const listener of clockListeners) listener()
}

/**
 * Whether what was drawn first is on the screen. Until then nothing else may be drawn: work that only yields now and
 * then keeps a slow phone from painting.
 */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined
    // A frame is painted right after its callbacks, so the next task comes after it.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setPainted(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [])
  return isPainted
}

/** Calls back once the browser has time to spare, after two seconds at the latest. */
export function whenIdle(callback: () => void): void {
  // Absent in Safari.
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback, { timeout: 2000 })
  else setTimeout(callback, 200)
}

let idle = false
const idleListeners = new Set<() => void>()

/**
 * False until the browser has painted the page and has time to spare; true from then on, for the whole
 * visit. Keeps the status page's answer, or its silence, out of the page's own load.
 */
export function useIdle(): boolean {
  const isIdle = useSyncExternalStore(
    subscribeToIdle,
    () => idle,
    () => false,
  )
  // What waits for it is rendered in short pieces; what follows a change of a store is rendered in one.
  return useDeferredValue(isIdle)
}

function subscribeToIdle(listener: () => void): () => void {
  if (!idle && idleListeners.size === 0) requestAnimationFrame(() => whenIdle(wake))
  idleListeners.add(listener)
  return () => idleListeners.delete(listener)
}

function wake(): void {
  idle = true
  for (const listener of idleListeners) listener()
}

/** Whether the user has asked the browser to save data. Not every browser says so. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
