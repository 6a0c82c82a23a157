import * as z from 'zod/mini'
import type { Question } from '../catalog/types'
import { parseState, type WizardState } from './answers'

export const KEY = 'wizard'
const VERSION = 1
const DAY = 86_400_000
const LASTS = 7 * DAY

/** Ids and a time only: nothing a person typed. */
const keptSchema = z.object({ version: z.literal(VERSION), query: z.string(), at: z.number() })

/** What storage is to hold for the address of a state. */
export function writeKept(path: string, at: number): string {
  const query = new URL(path, 'https://x.invalid').search
  return JSON.stringify({ version: VERSION, query, at })
}

/**
 * The state to take up again.
 *
 * @param text what storage holds; whatever is malformed, old, empty or from a later version counts as nothing
 */
export function parseKept(text: string | null, questions: readonly Question[], now: number): WizardState | undefined {
  try {
    const { query, at } = z.parse(keptSchema, JSON.parse(text ?? ''))
    if (at > now + DAY || now - at > LASTS) return undefined
    const { wait: _, ...state } = parseState(new URLSearchParams(query), questions).state
    return isWorthKeeping(state) ? state : undefined
  } catch {
    return undefined
  }
}

/** Something was answered or begun, and it did not end well yet. */
export function isWorthKeeping({ answers, fix, result }: WizardState): boolean {
  return (Object.keys(answers).length > 0 || fix !== undefined) && result !== 'fixed'
}
