import { createPersistedStore, usePersisted, type Schema } from '../../storage'

type Ids = readonly string[]

const schema: Schema<Ids> = {
  safeParse: (value) => (isStrings(value) ? { success: true, data: value } : { success: false }),
}
const store = createPersistedStore({ key: 'ticks', version: 1, schema, fallsBackToMemory: true })
const NONE: Ids = []

/** The ids of all checked items on this device, in all checklists. */
export function useTicks(): Ids {
  return usePersisted(store) ?? NONE
}

export function tick(id: string, isTicked: boolean): void {
  const others = (store.read() ?? NONE).filter((known) => known !== id)
  store.write(isTicked ? [...others, id] : others)
}

/** @param ids the items to uncheck */
export function clearTicks(ids: Ids): void {
  store.write((store.read() ?? NONE).filter((id) => !ids.includes(id)))
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
