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
