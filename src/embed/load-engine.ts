import { scripts } from '../paths'
import { addressAt } from './options'
import type * as EngineModule from './engine'
import type { Suggest } from './engine'
import { fetchData, once } from './load-once'

type Engine = typeof EngineModule

/** One load for all fields of a page that ask the same app. */
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
    const [engine, index] = await Promise.all([loadEngine(base), fetchData(base, scripts.index())])
    return engine?.createSuggest(index)
  })
}
