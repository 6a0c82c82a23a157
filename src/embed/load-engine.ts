import { scripts } from '../paths'
import { addressAt } from './options'
import type * as EngineModule from './engine'
import type { Suggest } from './engine'

type Engine = typeof EngineModule

const LONGEST_WAIT = 20_000

/** One load for all fields of a page that ask the same app. What failed is tried again by the next who asks. */
const engines = new Map<string, Promise<Engine | undefined>>()
const suggests = new Map<string, Promise<Suggest | undefined>>()

/** @returns the engine, or nothing when it cannot be loaded; never rejects */
export function loadEngine(base: string): Promise<Engine | undefined> {
  return once(engines, base, async () => {
    const address = addressAt(base, scripts.engine())
    return (await import(/* @vite-ignore */ address)) as Engine
  })
}

/** @returns the search over the app's articles, or nothing when it cannot be loaded; never rejects */
export function loadSuggest(base: string): Promise<Suggest | undefined> {
  return once(suggests, base, async () => {
    const [engine, index] = await Promise.all([loadEngine(base), fetchIndex(base)])
    return engine?.createSuggest(index)
  })
}

/** @throws when the index does not arrive */
async function fetchIndex(base: string): Promise<unknown> {
  const response = await fetch(addressAt(base, scripts.index()), {
    credentials: 'omit',
    signal: AbortSignal.timeout(LONGEST_WAIT),
  })
  if (!response.ok) throw new Error(`The search index answered ${response.status}`)
  return response.json()
}

async function once<Value>(
  loads: Map<string, Promise<Value | undefined>>,
  key: string,
  load: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  const current = loads.get(key) ?? load().catch(() => undefined)
  loads.set(key, current)
  const value = await current
  if (value === undefined && loads.get(key) === current) loads.delete(key)
  return value
}
