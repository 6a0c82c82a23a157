import { addressAt } from './options'

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
