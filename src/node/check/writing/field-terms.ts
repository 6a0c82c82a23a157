/**
 * Terms of the field and names on the product's screens that an article must be free to use. The grade counts each of
 * their words as one syllable: a reader who needs the page knows them, and a rewording would hide what they look for.
 */
export const FIELD_TERMS = [
  'exponential backoff with jitter',
  'access token',
  'refresh token',
  'authorization code',
  'authentication',
  'client credentials',
  'idempotent',
  'idempotency',
  'certificate',
  'concurrency',
  'configuration',
  'connectivity',
  'deprecated',
  'endpoint',
  'environment',
  'expiration',
  'integration',
  'latency',
  'middleware',
  'multi-factor authentication',
  'pagination',
  'parameter',
  'presigned',
  'redirect URI',
  'webhook',
  'company administrator',
  'project administrator',
  'permission level',
  'permission template',
  'directory',
  'application',
  'identity provider',
  'incident',
  'maintenance',
] as const

const EASY = new Set<string>(FIELD_TERMS.flatMap((term) => term.toLowerCase().split(/[\s-]+/)))

/** Whether a word belongs to a term of the field, in singular or plural. */
export function isFieldTerm(word: string): boolean {
  const lower = word.toLowerCase()
  return EASY.has(lower) || (lower.endsWith('s') && EASY.has(lower.slice(0, -1)))
}
