import site from 'virtual:site'
import type { Fixer } from './types'
import { inOrder, wordingFor } from './wording'

/** The words readers see for the closed vocabularies of the content. */
export const {
  fixers: FIXER_LABELS,
  audiences: AUDIENCE_LABELS,
  kinds: KIND_LABELS,
  retries: RETRY_LABELS,
  contacts: CONTACT_LABELS,
} = wordingFor(site)

/** "Acme, or you": who can usually fix an error, the likeliest first. */
export function fixersInWords(fixers: Fixer[]): string {
  return inOrder(fixers.map((fixer) => FIXER_LABELS[fixer]))
}
