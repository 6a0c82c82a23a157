import { useEffect, useState } from 'react'

/**
 * Loads something for a key after the page is shown; nothing while it is underway, and where it fails.
 *
 * @param load the same function at each render
 * @param key what to load; nothing is loaded without one
 */
export function useLoaded<Key extends string, Value>(
  load: (key: Key) => Promise<Value>,
  key: Key | undefined,
): Value | undefined {
  const [loaded, setLoaded] = useState<{ key: Key; value: Value }>()
  useEffect(() => {
    if (key === undefined) return undefined
    let isWanted = true
    load(key).then(
      (value) => isWanted && setLoaded({ key, value }),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [load, key])
  return loaded?.key === key ? loaded?.value : undefined
}
