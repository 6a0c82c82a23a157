import { useState } from 'react'
import type { FieldId, Values } from './fields'

/** The packet as far as it is written: what the page filled in, under what the person changed. */
export interface Draft {
  values: Values
  leftOut: ReadonlySet<FieldId>
  change: (id: FieldId, value: string) => void
  leaveOut: (id: FieldId, isLeftOut: boolean) => void
}

/** @param filledIn what the page knows by itself, the more certain last */
export function useDraft(...filledIn: readonly Values[]): Draft {
  const [typed, setTyped] = useState<Values>({})
  const [leftOut, setLeftOut] = useState<ReadonlySet<FieldId>>(new Set())
  return {
    values: Object.assign({}, ...filledIn, typed),
    leftOut,
    change: (id, value) => setTyped((before) => ({ ...before, [id]: value })),
    leaveOut: (id, isLeftOut) =>
      setLeftOut((before) => {
        const after = new Set(before)
        if (isLeftOut) after.add(id)
        else after.delete(id)
        return after
      }),
  }
}
