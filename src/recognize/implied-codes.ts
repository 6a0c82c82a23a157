import { sameSpelling } from './words'
import { codeByName } from './status-words'
import type { CodeClue } from './types'

/** An answer that says in words what the code 403 says. */
const REFUSAL =
  /\b(?:do(?:es)?(?: not|n['’]?t) have|lack|lacks|without|no|insufficient|missing|not enough) (?:the )?(?:\w+ ){0,3}(?:permissions?|privileges?|access rights?)\b|\b(?:not permitted|not allowed|permission denied|access denied)\b/i

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
  const refused = messages.some((text) => REFUSAL.test(text))
  return [...named, ...(refused ? [{ code: 403, where: 'meant by a message that refuses' }] : [])]
}

function codeOfClass(name: string): number | undefined {
  const inWords = (text: string) => sameSpelling(text).replaceAll('_', ' ')
  return codeByName(inWords(name)) ?? codeByName(inWords(name.replace(CLASS_END, '')))
}
