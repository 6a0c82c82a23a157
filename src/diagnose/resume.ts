import * as z from 'zod/mini'
import type { Question } from '../content-model/types'
import { keptOnDevice } from '../storage'
import { parseState, type WizardState } from './answers'

// A strict content security policy blocks code made at run time.
z.config({ jitless: true })

const DAY = 86_400_000
const LASTS = 7 * DAY

/** Ids and a time only: nothing a person typed. */
const keptSchema = z.object({ query: z.string(), at: z.number() })
type Kept = z.infer<typeof keptSchema>

/** Where the reader left off on this device. */
export const keptState = keptOnDevice({ key: 'wizard', version: 2, schema: keptSchema })

/** What is to be kept for the address of a state. */
export function toKept(path: string, at: number): Kept {
  return { query: new URL(path, 'https://x.invalid').search, at }
}

/** The state to take up again; whatever is old, empty, from the future or ended well counts as nothing. */
export function fromKept(kept: Kept | undefined, questions: readonly Question[], now: number): WizardState | undefined {
  if (!kept || kept.at > now + DAY || now - kept.at > LASTS) return undefined
  const { wait: _, ...state } = parseState(new URLSearchParams(kept.query), questions).state
  return isWorthKeeping(state) ? state : undefined
}

/** Something was answered or begun, and it did not end well yet. */
export function isWorthKeeping({ answers, fix, result }: WizardState): boolean {
  return (Object.keys(answers).length > 0 || fix !== undefined) && result !== 'fixed'
}
