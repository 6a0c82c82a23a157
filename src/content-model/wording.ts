import * as m from '#words'
import { contracted, makersIn, type Author } from './messages'
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
      you: m.content_fixer_you(),
      admin: m.content_fixer_admin({ product }),
      developer: m.content_fixer_developer(),
      service: product,
    },
    audiences: {
      user: m.content_audience_user({ product }),
      admin: m.content_audience_admin(),
      developer: m.content_audience_developer(),
    },
    kinds: {
      http: m.content_kind_http(),
      message: m.content_kind_message(),
      login: m.content_kind_login(),
      'api-message': m.content_kind_api(),
    },
    retries: {
      no: m.content_retry_no(),
      now: m.content_retry_now(),
      'after-delay': m.content_retry_after_delay(),
      'with-backoff': m.content_retry_with_backoff(),
    },
    contacts: {
      admin: m.content_contact_admin({ product }),
      support: m.content_contact_support({ product }),
      'api-support': m.content_contact_api_support({ product, email: support.apiEmail }),
      it: m.content_contact_it(),
    },
    writes: (author) => whoWritesThis(author, product),
  }
}

function whoWritesThis({ from, by }: Author, product: string): string {
  if (from === 'service') return m.content_writes_this_named({ by: product })
  if (by === undefined) return UNNAMED_WRITES[from]({ product })
  if (from === 'server-between') return m.content_writes_this_server_such_as({ product, by })
  const [first, second] = makersIn(by)
  return contracted(
    second === undefined ? m.content_writes_this_named({ by }) : m.content_writes_this_two({ first, second }),
  )
}

const UNNAMED_WRITES: Record<Exclude<Author['from'], 'service'>, (names: { product: string }) => string> = {
  browser: m.content_writes_this_browser,
  'server-between': m.content_writes_this_server,
  library: m.content_writes_this_library,
  'identity-provider': m.content_writes_this_login,
}

/** How the words for people begin that are not names: in English "You" and "Your", in Spanish "Usted" and "Su". */
const NO_NAME = /^(?:Your?|The|Usted|Su|El)\b/

/** Joins alternatives into "Acme, or you". */
export function inOrder(words: string[]): string {
  const [first = '', ...others] = words
  return others.reduce(
    (joined, word) =>
      m.content_in_order({
        first: joined,
        next: NO_NAME.test(word) ? `${word[0]?.toLowerCase()}${word.slice(1)}` : word,
      }),
    first,
  )
}

/** "For company administrators": the label of advice for one audience. Names stay capitalized. */
export function forReader(audience: string): string {
  const isName = !/^[A-Z][a-z]/.test(audience)
  return m.content_for_audience({ audience: isName ? audience : audience[0]?.toLowerCase() + audience.slice(1) })
}
