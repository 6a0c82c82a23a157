import { useEffect, useRef } from 'react'
import site from 'virtual:site'
import { whenIdle } from '../ui/hooks'
import { optsOut } from './opts-out'
import type { Recorder } from './recorder'
import type { InsightEvent } from './schema'

/**
 * What `virtual:insight` is in a build whose `site.yaml` names an endpoint for events. In any other build it does nothing,
 * and the bundler drops every call with all that only the call needs: so events are given by functions. This is on every
 * page; the recorder comes later.
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

/** Counts what a page shows, once for each thing that it shows. */
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
