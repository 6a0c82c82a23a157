/** What the value of a secret looks like, and what only stands in its place. */

const SHORTEST_LOOSE = 32
/** Share of neighbors of a different class (upper, lower, digit): about 0.5 in random text, 0.2 in names. */
const RANDOM = 0.25

/** Already hidden by the program that wrote the text. */
const HIDDEN = /^\[?(?:filtered|redacted|removed|masked|hidden|omitted)\]?$|^[*•.x]{3,}$/i

/** `<token>`, `{{token}}`, `${TOKEN}`, `$TOKEN`, `YOUR_ACCESS_TOKEN`. */
const STAND_IN =
  /^(?:<[^<>]{0,60}>?|\{[^{}]{0,60}\}?|\{\{[^{}]{1,60}\}\}|\$\{[^{}]{1,60}\}?|\$\(?[A-Z_][A-Z0-9_]*\)?|YOUR[A-Z_-]*)$/

/** Words of a sentence, or of a program, where a value could stand. */
const WORD =
  /^(?:is|are|was|has|have|must|can|cannot|can't|could|should|does|doesn't|did|didn't|do|needs|the|a|an|too|not|no|or|and|of|to|for|in|if|your|you|we|it|this|null|nil|none|undefined|true|false|nan|empty|blank|missing|invalid|expired|revoked|required|unknown|absent|present|valid|malformed|wrong|denied|unauthorized|forbidden|failed|error|string|object|header|bearer|basic|token)(?=$|[\s.,:;!?)\]])/i

/** Code that fetches a value rather than holding one. */
const CODE =
  /^(?:process\.|os\.|env\.|ENV\[|config[.[]|self\.|this\.|params[.[]|await\b|new\b|get\w*\(|res(?:ponse)?\.|data[.[]|json\.|session\[|request\.|import\.meta)/

/** True for a placeholder or a word of a sentence: what may stay where a secret could stand. */
export function isNoSecret(value: string): boolean {
  return value === '' || HIDDEN.test(value) || STAND_IN.test(value) || WORD.test(value)
}

export function isCode(value: string): boolean {
  return CODE.test(value)
}

/** Letters and digits mixed the way no word, name or error code mixes them. */
export function isOpaque(value: string, shortest: number): boolean {
  if (value.length < shortest || isUuid(value) || /^[A-Z0-9]+(?:[_-][A-Z0-9]+)+$/.test(value)) return false
  return /\d/.test(value) && /[a-z]/i.test(value) && changes(value.slice(0, 128)) >= RANDOM
}

/** A long token, wherever it stands. Letters of one case and digits are enough only for hexadecimal. */
export function isLooseToken(value: string): boolean {
  if (value.length < SHORTEST_LOOSE || !/\d/.test(value)) return false
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)) return /[a-f]/i.test(value)
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && isOpaque(value, SHORTEST_LOOSE)
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}

/** A capital before a small letter is no change: names are full of them. */
function changes(value: string): number {
  let count = 0
  for (let index = 1; index < value.length; index += 1) {
    const [before, here] = [classOf(value.charCodeAt(index - 1)), classOf(value.charCodeAt(index))]
    if (before !== here && !(before === 'upper' && here === 'lower')) count += 1
  }
  return count / (value.length - 1)
}

function classOf(code: number): string {
  if (code >= 48 && code <= 57) return 'digit'
  if (code >= 97 && code <= 122) return 'lower'
  return code >= 65 && code <= 90 ? 'upper' : 'other'
}
