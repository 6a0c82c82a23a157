import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { WritingRules } from '../sentences'

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
function isFieldTerm(word: string): boolean {
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
function beginsWithVerb(title: string): boolean {
  return VERBS.has(/^[a-z]+/i.exec(title)?.[0].toLowerCase() ?? '')
}

/** Numbers and code count as one syllable, because the formula knows no silent words; so do terms of the field. */
function weightOf(word: string): number {
  return isFieldTerm(word) ? 1 : Math.max(1, syllable(word))
}

/** The rules of docs/writing.md for English, the language that content is first written in. */
export const english: WritingRules = {
  wordsInSentence: 25,
  wordsOnAverage: 15,
  reading: {
    about: 'reading grade',
    /** The American school grade at which these sentences are read, by the formula of Flesch and Kincaid. */
    hardnessOf(sentences) {
      const words = sentences.flat()
      return fleschKincaid({
        sentence: sentences.length,
        word: words.length,
        syllable: words.reduce((sum, word) => sum + weightOf(word), 0),
      })
    },
    hardest: { user: 8, admin: 8, developer: 11 },
    say: (hardness) => `grade ${hardness.toFixed(1)}`,
    sayLimit: (hardest) => `grade ${hardest} at most`,
  },
  banned: ['please', 'sorry', 'oops', 'simply', 'just', 'technical difficulties', 'invalid', 'forbidden'],
  instead: {
    'technical difficulties': 'Say what happens.',
    invalid: 'Say what is expected: expired, wrong, not known.',
    forbidden: 'Say who has no access to what.',
  },
  sourceTalk:
    /\bour (?:own )?advice\b|\bindependent guides?\b|\bno (?:\w+ )?pages? (?:says?|states?|sets?|names?|tells?|gives?|describes?)\b/gi,
  beginsWithVerb,
  verbExample: 'Wait one minute',
}
