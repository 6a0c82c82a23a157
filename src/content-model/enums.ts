/** The closed vocabularies of the content. Separate from the schema, so that the browser can load them without Zod. */

export const KINDS = ['http', 'message', 'login', 'api-message'] as const
/** What people were trying to do when they met an error, in the order of the list of all errors. */
export const TOPICS = ['login', 'open', 'save', 'receive', 'money', 'documents', 'mobile', 'api'] as const
export const AUDIENCES = ['user', 'admin', 'developer'] as const
export const FIXERS = ['you', 'admin', 'developer', 'service'] as const
/** Who writes a message on the screen: the product itself (`service`), or something between it and the reader. */
export const WRITERS = ['service', 'browser', 'server-between', 'library', 'identity-provider'] as const
export const RETRIES = ['no', 'now', 'after-delay', 'with-backoff'] as const
export const COMPONENTS = ['web', 'mobile', 'api', 'login'] as const
/** The search engines a site can choose between, see `docs/decisions/007-two-searches.md`. */
export const SEARCHES = ['fuse', 'pagefind'] as const
/** The questions of the wizard that a search query can answer. */
export const KNOWN_QUESTIONS = ['where', 'code'] as const
/** The answer "I'm not sure", in place of an option: it leaves every error in. */
export const UNSURE = 'unsure'
export const CONTACTS = ['admin', 'support', 'api-support', 'it'] as const

/**
 * The contacts in the `to` attribute of an `<Escalate>`, in the author's order of preference. Ignores unknown names; the
 * content check reports them.
 *
 * @param to such as `admin, support`
 */
export function parseContacts(to: string): (typeof CONTACTS)[number][] {
  const names = to.split(',').map((name) => name.trim())
  return names.flatMap((name) => CONTACTS.find((contact) => contact === name) ?? [])
}
