import { KNOWN_QUESTIONS } from '../content-model/enums'
import type { KnownOptions } from '../content-model/types'
import type { Recognition } from '../paste/recognize'
import { readCodes, spellInDigits } from '../text/codes'
import { codeSeen } from '../paste/pasted-words'

/** Where each kind of paste comes from; the rest can come from anywhere. */
const WHERE: Partial<Record<Recognition['kind'], string>> = {
  response: 'connected',
  headers: 'connected',
  json: 'connected',
  oauth: 'connected',
  log: 'connected',
  client: 'connected',
  page: 'screen',
}
const SMALLEST_ERROR = 400

/**
 * What the wizard can take from a query, so that it opens at the first question that is still open.
 *
 * @param offered only such answers as these are taken
 * @returns question id → option id
 */
export function knownAnswers(
  query: string,
  recognition: Recognition | undefined,
  offered: KnownOptions,
): Record<string, string> {
  const facts = {
    where: recognition && !recognition.maker ? whereOf(recognition) : undefined,
    code: codeOf(query, recognition),
  }
  const answers = KNOWN_QUESTIONS.flatMap((question) => {
    const answer = facts[question]
    return answer && offered[question]?.includes(answer) ? [[question, answer]] : []
  })
  return Object.fromEntries(answers)
}

function whereOf({ kind, link }: Recognition): string | undefined {
  if (kind !== 'url' || !link) return WHERE[kind]
  const { hostname, pathname } = new URL(link.repaired)
  if (/^login\b/.test(hostname)) return 'login'
  return /^api\b/.test(hostname) || /^\/rest\b/.test(pathname) ? 'connected' : 'screen'
}

function codeOf(query: string, recognition: Recognition | undefined): string | undefined {
  // The code of another maker's error is none of the product's.
  if (recognition?.maker) return undefined
  if (recognition) return codeSeen(recognition)?.toString()
  const codes = readCodes(spellInDigits(query)).codes.filter((code) => code >= SMALLEST_ERROR)
  return codes.length === 1 ? codes[0]?.toString() : undefined
}
