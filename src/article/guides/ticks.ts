import { useSyncExternalStore } from 'react'
import { keptOnDevice, type Reader } from '../../storage'

type Ids = readonly string[]

const schema: Reader<string[]> = {
  safeParse: (value) => (isWords(value) ? { success: true, data: value } : { success: false }),
}
const kept = keptOnDevice({ key: 'ticks', version: 1, schema })
const NONE: Ids = []

/** What was ticked since the page was loaded, for devices that keep nothing. */
let session: Ids | undefined
let read: { text: string | null; ids: Ids } = { text: null, ids: NONE }

/** The ids of what is ticked on this device, in all checklists. */
export function useTicks(): Ids {
  return useSyncExternalStore(kept.subscribe, current, () => NONE)
}

export function tick(id: string, isTicked: boolean): void {
  const others = current().filter((known) => known !== id)
  keep(isTicked ? [...others, id] : others)
}

/** @param ids what to take the ticks off */
export function clearTicks(ids: Ids): void {
  keep(current().filter((id) => !ids.includes(id)))
}

function keep(ids: string[]): void {
  session = ids
  kept.write(ids)
  // Where storage took them, it is the one that knows: other tabs write there, too.
  if (kept.parse(kept.text())?.join() === ids.join()) session = undefined
}

/** The same array while nothing changes, as React asks for. */
function current(): Ids {
  if (session) return session
  const text = kept.text()
  if (read.text !== text) read = { text, ids: kept.parse(text) ?? NONE }
  return read.ids
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
