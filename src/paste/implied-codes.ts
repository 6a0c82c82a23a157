import { sameSpelling } from './words'
import { codeByName } from './status-words'
import type { Clues, CodeClue } from './types'
import { refusesValue, refusesValueIn } from './validation'

/** An answer that says in words what the code 403 says. */
const REFUSAL =
  /\b(?:do(?:es)?(?: not|n['’]?t) have|lack|lacks|without|insufficient|missing|not enough) (?:the )?(?:\w+ ){0,3}(?:permissions?|privileges?|access(?: rights?)?)\b|\bno (?:permissions?|privileges?|access rights?)\b|\b(?:not permitted|not allowed|permission denied|access denied)\b/i

/** A line that begins as a program's report does. */
const NAMED_LINE = /^\s{0,20}(?:\[[^\][\n]{2,40} error\]|[\w ]{0,30}(?:error|exception|failed|failure):)[^\n]{4,300}/im

/** A connection between two programs that has to be made again. */
const ENDED =
  /\b(?:session|connection|authori[sz]ation|credentials?|token|login)\b.{0,40}\b(?:expired|revoked|no longer valid|lost|invalid)\b/i
const AGAIN = /\bre-?(?:connect|authori[sz]|authenticat)/i

const LONGEST_LINE = 220
const MOST_LINES = 10

/** Lines that a program could have written; people write longer ones. */
function shortLines(prose: string): string[] {
  return prose.split('\n', MOST_LINES).filter((line) => line.length <= LONGEST_LINE)
}

function isLost(text: string): boolean {
  return ENDED.test(text) && AGAIN.test(text)
}

/** The name of a class of errors: `UnauthorizedError`, `RestClient::Forbidden`, `NotFoundException`. */
const CLASS = /\b(?:[A-Za-z]\w{1,40}(?:::|\.)){0,4}([A-Z][a-z]\w{2,40})\b/g
const CLASS_END = /(?:Error|Exception)$/
const PROSE = 4000

/**
 * The code that an answer means when it gives none: its message refuses, or the class of its error is named after
 * a status.
 *
 * @param messages texts that stood where an error message stands
 * @param prose the words around what was structured
 */
export function codesInWords(messages: string[], prose: string): CodeClue[] {
  const named = [...prose.slice(0, PROSE).matchAll(CLASS)].flatMap(([all, name = '']) => {
    const code = CLASS_END.test(name) || all.includes('::') ? codeOfClass(name) : undefined
    return code === undefined ? [] : [{ code, where: `meant by the name ${name}` }]
  })
  const [line = ''] = NAMED_LINE.exec(prose.slice(0, PROSE)) ?? []
  const refused = [...messages, line].some((text) => REFUSAL.test(text))
  const lost = [...messages, ...shortLines(prose)].some(isLost)
  return [
    ...named,
    ...(lost ? [{ code: 401, where: 'meant by a message that asks to connect again' }] : []),
    ...(refused ? [{ code: 403, where: 'meant by a message that refuses' }] : []),
  ]
}

/** What refuses a value before anything is known of its meaning. */
const FORM =
  /\bmust be an? (?:string|number|integer|float|boolean|array|list|object|hash|uuid|json)\b|\bparam(?:eter)? is missing\b/i

/**
 * The codes that a validator's words mean, where no code is given: 422, or 400 from a service that makes no difference.
 */
export function codesOfRules({ messages, fields }: Pick<Clues, 'messages' | 'fields'>, prose: string): CodeClue[] {
  if (fields.length === 0 && !messages.some(refusesValue) && !refusesValueIn(prose)) return []
  const where = 'meant by a message that refuses a value'
  const isOfForm = [...messages, prose.slice(0, PROSE)].some((text) => FORM.test(text))
  return (isOfForm ? [400, 422] : [422, 400]).map((code) => ({ code, where }))
}

function codeOfClass(name: string): number | undefined {
  const inWords = (text: string) => sameSpelling(text).replaceAll('_', ' ')
  return codeByName(inWords(name)) ?? codeByName(inWords(name.replace(CLASS_END, '')))
}
