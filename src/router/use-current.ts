import { startTransition, useLayoutEffect, useState } from 'react'
import { crossFade } from './cross-fade'

interface Source<Value> {
  subscribe: (notify: () => void) => () => void
  current: () => Value
}

/**
 * What a source holds. A change within a page is drawn as a transition: what is there stays until the new is ready.
 *
 * @param first what it held when the page was begun
 * @param isNewPage whether a change leads to another page, which is drawn at once
 */
export function useCurrent<Value>(
  { subscribe, current }: Source<Value>,
  first: Value,
  isNewPage: (before: Value, now: Value) => boolean,
): Value {
  const [value, setValue] = useState(first)
  useLayoutEffect(() => {
    let before = first
    const take = () => {
      const now = current()
      if (isNewPage(before, now)) crossFade(() => setValue(now))
      else startTransition(() => setValue(now))
      before = now
    }
    if (current() !== first) take()
    return subscribe(take)
  }, [subscribe, current, first, isNewPage])
  return value
}
