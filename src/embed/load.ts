import { scripts } from '../paths'
import type * as EngineModule from './engine'
import type { Suggest } from './engine'

/**
 * The address below which the app lives, with a slash at its end.
 *
 * @param address absolute, or relative to `against`
 * @returns nothing for what is no web address; never throws
 */
export function toBase(address: string | null, against: string): string | undefined {
  const asked = address?.trim() ?? ''
  if (asked === '' || !URL.canParse(asked, against)) return undefined
  const { protocol, origin, pathname } = new URL(asked, against)
  return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/*$/, '/') : undefined
}

/**
 * An address of the app for a page of another origin.
 *
 * @param path from the app's base, as `paths` and `files` write it
 */
export function addressAt(base: string, path: string): string {
  return base + path.slice(1)
}

const LONGEST_WAIT = 20_000

/**
 * Loads something once for all who ask with the same key. What failed is tried again by the next who asks.
 *
 * @returns nothing when it cannot be loaded; never rejects
 */
export async function once<Value>(
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

/**
 * A data file of the app.
 *
 * @throws when it does not arrive
 */
export async function fetchData(base: string, path: string): Promise<unknown> {
  const response = await fetch(addressAt(base, path), {
    credentials: 'omit',
    signal: AbortSignal.timeout(LONGEST_WAIT),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.json()
}

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
