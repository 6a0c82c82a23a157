import type { Block } from './prose'

/** Words that stall, blame or promise without helping. Inside a quoted message they are the product's own. */
const BANNED = ['please', 'sorry', 'oops', 'simply', 'just', 'technical difficulties', 'invalid', 'forbidden'] as const

const pattern = new RegExp(`\\b(?:${BANNED.join('|')})\\b`, 'gi')
const QUOTED = /"[^"]*"|“[^”]*”/g

/**
 * Finds banned words that are the article's own.
 *
 * @param quotes texts that count as quotes everywhere: titles and messages of articles
 * @returns each banned word and its position in the text
 */
export function bannedIn({ spoken }: Pick<Block, 'spoken'>, quotes: string[]): { word: string; index: number }[] {
  let own = spoken.replace(QUOTED, blank)
  for (const quote of quotes) own = own.replaceAll(quote, blank(quote))
  return [...own.matchAll(pattern)].map(({ 0: word, index }) => ({ word, index }))
}

/** Texts that can hide a banned word, the longest first, so that no shorter one leaves a rest of it. */
export function quotesWithBanned(texts: string[]): string[] {
  return texts.filter((text) => text.search(pattern) >= 0).toSorted((a, b) => b.length - a.length)
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}

/**
 * Terms of the field and names on the product's screens that an article must be free to use. The grade counts each of
 * their words as one syllable: a reader who needs the page knows them, and a rewording would hide what they look for.
 */
const FIELD_TERMS = [
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

/** How a step can begin. A list, because no library can tell the verb "Report" from the noun. */
const VERBS = new Set(
  `add allow answer ask attach call change check choose clear click close compare confirm connect contact copy correct
  count create cut decide delete disconnect download drop edit enter export fill find finish follow free get give go grant hold
  install invite join keep leave let limit list log look lower make mark match measure move name note notice open pass
  pause pick plug press print publish put raise read refresh register reload remove rename reopen repeat replace report request reset
  restart restore resume retry review revoke run save scan search see select send set show shrink sign split spread start stop
  store switch sync take tap tell test trim try turn type uninstall unlock update upload use verify view visit wait watch
  write`.split(/\s+/),
)

/** Whether a step's title begins with an order: "Wait one minute", not "One minute of patience". */
export function beginsWithVerb(title: string): boolean {
  return VERBS.has(/^[a-z]+/i.exec(title)?.[0].toLowerCase() ?? '')
}
