import { whoWrites, type Author } from './messages'
import type { Audience, Contact, Fixer, Kind, Retry, Site } from './types'

/** The words on screen for the closed vocabularies of the content. */
export interface Wording {
  fixers: Record<Fixer, string>
  audiences: Record<Audience, string>
  kinds: Record<Kind, string>
  retries: Record<Retry, string>
  contacts: Record<Contact, string>
  /** Says who writes a message: "Chrome and Edge write this". */
  writes: (author: Author) => string
}

/** The only source of these words, for pages (through `labels.ts`) and for the build's other output. */
export function wordingFor({ product, support }: Pick<Site, 'product' | 'support'>): Wording {
  return {
    fixers: {
      you: 'You',
      admin: `Your ${product} administrator`,
      developer: 'The developer of the integration',
      service: product,
    },
    audiences: {
      user: `People who use ${product}`,
      admin: 'Company administrators',
      developer: 'API developers',
    },
    kinds: {
      http: 'Error numbers',
      message: 'On-screen messages',
      login: 'Login problems',
      'api-message': 'API messages',
    },
    retries: {
      no: 'No. You’ll get the same result until something changes',
      now: 'Yes, right away',
      'after-delay': 'Yes, after a short wait',
      'with-backoff': 'Yes, with a longer wait each time',
    },
    contacts: {
      admin: `Your company's ${product} administrator`,
      support: `${product} support`,
      'api-support': `${product} API support (${support.apiEmail})`,
      it: 'Your company IT',
    },
    writes: ({ from, by }) => {
      if (from === 'service') return `${product} writes this`
      if (from !== 'server-between') return `${whoWrites({ from, by })} this`
      return `A server between you and ${product} writes this${by === undefined ? '' : `, such as ${by}`}`
    },
  }
}

/** Joins alternatives into "Acme, or you". */
export function inOrder(words: string[]): string {
  return words
    .map((word, index) => (index > 0 && /^(You|The) ?/.test(word) ? word[0]?.toLowerCase() + word.slice(1) : word))
    .join(', or ')
}

/** "For company administrators": the label of advice for one audience. Names stay capitalized. */
export function forReader(audience: string): string {
  return `For ${/^[A-Z][a-z]/.test(audience) ? audience[0]?.toLowerCase() + audience.slice(1) : audience}`
}
