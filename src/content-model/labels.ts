import site from 'virtual:site'
import type { Fixer } from './types'
import { inOrder, wordingFor } from './wording'

/** The words of `wording.ts` for this site. Code that runs in Node has no `virtual:site` and calls `wordingFor` itself. */
export const {
  fixers: FIXER_LABELS,
  audiences: AUDIENCE_LABELS,
  kinds: KIND_LABELS,
  retries: RETRY_LABELS,
  contacts: CONTACT_LABELS,
  writes: sayWhoWrites,
} = wordingFor(site)

/** "Acme, or you": who can usually fix an error, most likely first. */
export function fixersInWords(fixers: Fixer[]): string {
  return inOrder(fixers.map((fixer) => FIXER_LABELS[fixer]))
}
