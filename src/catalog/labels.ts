import site from 'virtual:site'
import type { Audience, Contact, Fixer, Kind, Retry } from './types'

/** The words readers see for the closed vocabularies of the content. */
export const FIXER_LABELS: Record<Fixer, string> = {
  you: 'You',
  admin: `Your ${site.product} administrator`,
  developer: 'The developer of the integration',
  procore: site.product,
}

export const AUDIENCE_LABELS: Record<Audience, string> = {
  user: `People who use ${site.product}`,
  admin: 'Company administrators',
  developer: 'API developers',
}

export const KIND_LABELS: Record<Kind, string> = {
  http: 'Error numbers',
  message: 'Messages on the screen',
  login: 'Logging in',
  'api-message': 'Messages from the API',
}

export const RETRY_LABELS: Record<Retry, string> = {
  no: 'No. The same try gives the same answer until something changes',
  now: 'Yes, at once',
  'after-delay': 'Yes, after a short wait',
  'with-backoff': 'Yes, with a longer wait each time',
}

export const CONTACT_LABELS: Record<Contact, string> = {
  admin: `Your company's ${site.product} administrator`,
  support: `${site.product} support`,
  'api-support': `${site.product} API support (${site.support.apiEmail})`,
  it: 'Your company IT',
}

/** "Procore, or you": who can usually fix an error, the likeliest first. */
export function fixersInWords(fixers: Fixer[]): string {
  const words = fixers.map((fixer) => FIXER_LABELS[fixer])
  return words
    .map((word, index) => (index > 0 && /^(You|The) ?/.test(word) ? word[0]?.toLowerCase() + word.slice(1) : word))
    .join(', or ')
}
