import { useEffect, useRef } from 'react'
import site from 'virtual:site'
import { whenIdle } from '../ui/hooks'
import type { Recorder } from './recorder'
import type { InsightEvent } from './schema'

/**
 * What `virtual:insight` exports in a build whose `site.yaml` has an endpoint for events. In any other build its functions are
 * empty, so the bundler drops the calls. Events are passed as functions so that the code that makes them is dropped too.
 * Every page loads this file, so the recorder is loaded later.
 */

type ToEvent = () => InsightEvent | undefined

let recorder: Recorder | undefined

/** Loads the recorder ahead of the first event, because a page that closes cannot wait for it. */
async function prepare(): Promise<Recorder | undefined> {
  if (recorder || !site.events || optsOut()) return recorder
  const { startRecorder } = await import('./recorder')
  recorder ??= startRecorder(site.events.endpoint, site.language)
  return recorder
}

/** Counts that something happened. Never throws; does nothing where the browser asks not to be tracked. */
export function note(toEvent: ToEvent): void {
  const event = optsOut() ? undefined : toEvent()
  if (!event) return
  if (recorder) recorder.record(event)
  else
    prepare().then(
      (started) => started?.record(event),
      () => undefined,
    )
}

/** Counts an event when a page shows something, and again when it shows something else. */
export function useNote(toEvent: ToEvent): void {
  const event = JSON.stringify(toEvent())
  useEffect(() => {
    if (event !== undefined) note(() => JSON.parse(event) as InsightEvent)
  }, [event])
}

/** Counts what a part of a page showed last when the reader goes on to another page, or closes this one. */
export function useNoteOnLeave(toEvent: ToEvent): void {
  const last = useRef(toEvent)
  useEffect(() => {
    last.current = toEvent
  })
  useEffect(() => {
    const leave = () => note(last.current)
    whenIdle(() => void prepare().catch(() => undefined))
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
}

declare global {
  interface Navigator {
    /** Global Privacy Control; not in every browser. */
    globalPrivacyControl?: boolean
  }
}

/** Whether the browser asks that its reader is not tracked: by Do Not Track or by Global Privacy Control. */
export function optsOut({ doNotTrack, globalPrivacyControl }: Signals = navigator): boolean {
  return doNotTrack === '1' || globalPrivacyControl === true
}

type Signals = Partial<Pick<Navigator, 'doNotTrack' | 'globalPrivacyControl'>>
