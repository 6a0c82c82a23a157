/** The range of a value in a text. */
export interface Span {
  start: number
  end: number
}

interface ValueStart {
  start: number
  /** The quotation mark that opened the value, exactly as written; empty without one. */
  open: string
  bracketed: boolean
  /** The characters right before the name: a quotation mark there also ends the value. */
  before: string
}

const WORD = /[^\s"'`<>&,;(){}[\]|\\]+/y
const ENCODED_WORD = /(?:(?!%(?:25)?(?:20|26|22|27|7d|2c|0a|0d|3b))[^\s"'`<>&,;(){}[\]|\\])+/iy
/** A password may contain nearly any character. */
const PASSWORD = /(?:(?!\\[nrt"'])[^\s"'`<>&])+/y
/** Several plain words, as in "correct horse battery staple"; never past a status code or what names one. */
const PASSPHRASE = /[a-z]+(?:[ -](?!(?:error|errors|status|code|http)\b)[a-z]+){1,7}(?=[ \t]*(?:$|[\r\n]))/y
const LINE = /[^\r\n]+/y

/** Reads up to the closing quotation mark, or to the end of the line without one. */
export function readQuoted(text: string, { start, open }: Pick<ValueStart, 'start' | 'open'>): Span {
  const close = closing(text, { start, open })
  const line = /[\r\n]/.exec(text.slice(start, close))
  return { start, end: line ? start + line.index : close }
}

/**
 * Reads one word without the punctuation after it. A password at the start of its line may be a phrase of plain words;
 * elsewhere it ends with its word too, so that the words after it stay readable.
 */
export function readWord(
  text: string,
  {
    start,
    before,
    encoded,
    isPassword,
  }: Pick<ValueStart, 'start' | 'before'> & { encoded: boolean; isPassword: boolean },
): Span {
  const startsLine = before === '' || /\n[ \t]*$/.test(before)
  const phrase = isPassword && startsLine ? matchAt(PASSPHRASE, text, start) : ''
  const value = phrase || matchAt(isPassword ? PASSWORD : encoded ? ENCODED_WORD : WORD, text, start)
  const tail = isPassword ? /[,;)}\]]{1,9}$/ : /[.:!?]{1,9}$/
  return { start, end: start + value.trimEnd().replace(tail, '').length }
}

/** Reads the rest of the line, or up to the quotation mark or bracket around the whole. */
export function readRest(text: string, { start, before, bracketed }: ValueStart): Span {
  const outer = /["'`]$/.exec(before)?.[0] ?? ''
  const line = matchAt(LINE, text, start)
  const stop = line.search(/\\[rn]|\\["']/)
  const ends = [stop, outer ? line.indexOf(outer) : -1, bracketed ? line.indexOf(']') : -1].filter((end) => end >= 0)
  return { start, end: start + Math.min(line.length, ...ends) }
}

/**
 * Reads cookies: the value of a header, or a list or object of them.
 *
 * @returns nothing when there is no cookie
 */
export function readCookies(text: string, place: ValueStart): Span | undefined {
  const from = place.bracketed ? text.lastIndexOf('[', place.start - 1) : place.start
  if (/^(?:\[(?:\s|\\{1,7}[nrt])*(?:\\*["']|\{)|\{\s*\\*["'])/.test(text.slice(from, from + 80)))
    return readNested(text, from)
  if (!/^[^\s=;,"'<>]{1,256}=/.test(text.slice(place.start, place.start + 260))) return undefined
  return place.open ? readQuoted(text, place) : readRest(text, place)
}

/** Reads to the bracket that closes the one at `start`, or to the end of a text that was cut off. */
function readNested(text: string, start: number): Span | undefined {
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

/** The index of the same mark at the same depth of escaping. A curly mark closes with any of its kind. */
function closing(text: string, { start, open }: Pick<ValueStart, 'start' | 'open'>): number {
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

const SHORTEST_LOOSE = 32
/** The least share of neighboring characters of different classes (upper, lower, digit): about 0.5 in random strings, 0.2 in names. */
const RANDOM = 0.25

/** Already masked by the program that wrote the text. */
const HIDDEN = /^\[?(?:filtered|redacted|removed|masked|hidden|ocult[oa]|omitted)\]?$|^[*•.x]{3,}$/i

/** `<token>`, `{{token}}`, `${TOKEN}`, `$TOKEN`, `YOUR_ACCESS_TOKEN`. */
const PLACEHOLDER =
  /^(?:<[^<>]{0,60}>?|\{[^{}]{0,60}\}?|\{\{[^{}]{1,60}\}\}|\$\{[^{}]{1,60}\}?|\$\(?[A-Z_][A-Z0-9_]*\)?|YOUR[A-Z_-]*)$/

/** Words of sentences and programs that occur where a value could be. */
const SENTENCE_WORD =
  /^(?:is|are|was|has|have|must|can|cannot|can't|could|should|does|doesn't|did|didn't|do|needs|the|a|an|too|not|no|or|and|of|to|for|in|if|your|you|we|it|this|null|nil|none|undefined|true|false|nan|empty|blank|missing|invalid|expired|revoked|required|unknown|absent|present|valid|malformed|wrong|denied|unauthorized|forbidden|failed|error|string|object|header|bearer|basic|token)(?=$|[\s.,:;!?)\]])/i

/** Code that reads a value from elsewhere. */
const CODE =
  /^(?:process\.|os\.|env\.|ENV\[|config[.[]|self\.|this\.|params[.[]|await\b|new\b|get\w*\(|res(?:ponse)?\.|data[.[]|json\.|session\[|request\.|import\.meta)/

/** Whether a value is a placeholder or a word of a sentence, which stays visible. */
export function isNoSecret(value: string): boolean {
  return value === '' || HIDDEN.test(value) || PLACEHOLDER.test(value) || SENTENCE_WORD.test(value)
}

export function isCode(value: string): boolean {
  return CODE.test(value)
}

/** Whether letters and digits are mixed as in no word, name or error code. */
export function isOpaque(value: string, shortest: number): boolean {
  if (value.length < shortest || isUuid(value) || /^[A-Z0-9]+(?:[_-][A-Z0-9]+)+$/.test(value)) return false
  return /\d/.test(value) && /[a-z]/i.test(value) && changes(value.slice(0, 128)) >= RANDOM
}

/** Whether a string is a token even without a name beside it. Letters of one case and digits count only as hexadecimal. */
export function isLooseToken(value: string): boolean {
  if (value.length < SHORTEST_LOOSE || !/\d/.test(value)) return false
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)) return /[a-f]/i.test(value)
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && isOpaque(value, SHORTEST_LOOSE)
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}

/** The share of changes of class. A capital before a small letter is not counted, because names are full of them. */
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
