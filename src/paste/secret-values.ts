/** From where to where a value stands in a text. */
export interface Reading {
  start: number
  end: number
}

interface Place {
  start: number
  /** The quotation mark that opened the value, exactly as written; empty without one. */
  open: string
  bracketed: boolean
  /** What stands right before the name: an outer quotation mark also ends the value. */
  before: string
}

const WORD = /[^\s"'`<>&,;(){}[\]|\\]+/y
const ENCODED_WORD = /(?:(?!%(?:25)?(?:20|26|22|27|7d|2c|0a|0d|3b))[^\s"'`<>&,;(){}[\]|\\])+/iy
/** A password may hold nearly anything. */
const PASSWORD = /(?:(?!\\[nrt"'])[^\s"'`<>&])+/y
/** Several plain words, as in "correct horse battery staple"; never past a status code or what names one. */
const PASSPHRASE = /[a-z]+(?:[ -](?!(?:error|errors|status|code|http)\b)[a-z]+){1,7}(?=[ \t]*(?:$|[\r\n]))/y
const LINE = /[^\r\n]+/y

/** What stands between quotation marks; to the end of the line where the closing one is missing. */
export function readQuoted(text: string, { start, open }: Pick<Place, 'start' | 'open'>): Reading {
  const close = closing(text, { start, open })
  const line = /[\r\n]/.exec(text.slice(start, close))
  return { start, end: line ? start + line.index : close }
}

/**
 * One word, without the punctuation that ends it. A password that begins its line may be a phrase of plain words;
 * otherwise it, too, ends where its word ends, so that what follows can still be read.
 */
export function readWord(
  text: string,
  { start, before, encoded, isPassword }: Pick<Place, 'start' | 'before'> & { encoded: boolean; isPassword: boolean },
): Reading {
  const startsLine = before === '' || /\n[ \t]*$/.test(before)
  const phrase = isPassword && startsLine ? matchAt(PASSPHRASE, text, start) : ''
  const value = phrase || matchAt(isPassword ? PASSWORD : encoded ? ENCODED_WORD : WORD, text, start)
  const tail = isPassword ? /[,;)}\]]{1,9}$/ : /[.:!?]{1,9}$/
  return { start, end: start + value.trimEnd().replace(tail, '').length }
}

/** The rest of the line, or to the quotation mark or bracket around the whole. */
export function readRest(text: string, { start, before, bracketed }: Place): Reading {
  const outer = /["'`]$/.exec(before)?.[0] ?? ''
  const line = matchAt(LINE, text, start)
  const stop = line.search(/\\[rn]|\\["']/)
  const ends = [stop, outer ? line.indexOf(outer) : -1, bracketed ? line.indexOf(']') : -1].filter((end) => end >= 0)
  return { start, end: start + Math.min(line.length, ...ends) }
}

/**
 * Cookies: a header's value, or a list or object of them.
 *
 * @returns nothing when no cookie stands there
 */
export function readCookies(text: string, place: Place): Reading | undefined {
  const from = place.bracketed ? text.lastIndexOf('[', place.start - 1) : place.start
  if (/^(?:\[(?:\s|\\{1,7}[nrt])*(?:\\*["']|\{)|\{\s*\\*["'])/.test(text.slice(from, from + 80)))
    return readNested(text, from)
  if (!/^[^\s=;,"'<>]{1,256}=/.test(text.slice(place.start, place.start + 260))) return undefined
  return place.open ? readQuoted(text, place) : readRest(text, place)
}

/** To the bracket that closes the one at `start`; to the end of a text that was cut off. */
function readNested(text: string, start: number): Reading | undefined {
  let depth = 0
  const brackets = /[[\]{}]/g
  brackets.lastIndex = start
  for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
    depth += match[0] === '[' || match[0] === '{' ? 1 : -1
    if (depth === 0) return { start, end: brackets.lastIndex }
  }
  return { start, end: text.length }
}

const CURLY = [/[“”„]/g, /[‘’‚]/g]

/** The same mark again, at the same depth of escaping; a curly one closes with any of its kind. */
function closing(text: string, { start, open }: Pick<Place, 'start' | 'open'>): number {
  const curly = CURLY.find((marks) => open.search(marks) === 0)
  if (curly) {
    curly.lastIndex = start
    return curly.exec(text)?.index ?? text.length
  }
  const [, escapes = '', mark = open] = /^((?:\\|%(?:25)?5c)*)(.+)$/i.exec(open) ?? []
  const unit = mark.startsWith('%25') ? '%255C' : mark.startsWith('%') ? '%5C' : '\\'
  const depth = escapes.length / unit.length
  for (let at = text.indexOf(mark, start); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (unitsBefore(text, { at, floor: start, unit }) % (2 * (depth + 1)) === depth) return at - escapes.length
  }
  return text.length
}

function unitsBefore(text: string, { at, floor, unit }: { at: number; floor: number; unit: string }): number {
  let count = 0
  for (
    let from = at - unit.length;
    from >= floor && text.slice(from, from + unit.length).toUpperCase() === unit;
    count += 1
  )
    from -= unit.length
  return count
}

function matchAt(pattern: RegExp, text: string, start: number): string {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0] ?? ''
}

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
const SENTENCE_WORD =
  /^(?:is|are|was|has|have|must|can|cannot|can't|could|should|does|doesn't|did|didn't|do|needs|the|a|an|too|not|no|or|and|of|to|for|in|if|your|you|we|it|this|null|nil|none|undefined|true|false|nan|empty|blank|missing|invalid|expired|revoked|required|unknown|absent|present|valid|malformed|wrong|denied|unauthorized|forbidden|failed|error|string|object|header|bearer|basic|token)(?=$|[\s.,:;!?)\]])/i

/** Code that fetches a value rather than holding one. */
const CODE =
  /^(?:process\.|os\.|env\.|ENV\[|config[.[]|self\.|this\.|params[.[]|await\b|new\b|get\w*\(|res(?:ponse)?\.|data[.[]|json\.|session\[|request\.|import\.meta)/

/** True for a placeholder or a word of a sentence: what may stay where a secret could stand. */
export function isNoSecret(value: string): boolean {
  return value === '' || HIDDEN.test(value) || STAND_IN.test(value) || SENTENCE_WORD.test(value)
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
