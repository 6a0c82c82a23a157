export interface FoundJson {
  value: Json
  start: number
  end: number
}

/** An opening bracket, followed by what a list or an object begins with and prose or a path does not. */
const OPENING =
  /\{(?=\s{0,40}(?:\\{0,3}["'`]|\}|:?[A-Za-z_][\w-]{0,60}["']?\s{0,4}(?::|=)))|\[(?=\s{0,40}(?:\{|\[|\\{0,3}["'`]))/g
const MAX_FOUND = 200
const MAX_VALUES_PER_TEXT = 8000

/** Finds every outermost object or list in a text, among log lines, messages and other words. */
export function findJson(text: string): FoundJson[] {
  const found: FoundJson[] = []
  let count = 0
  OPENING.lastIndex = 0
  for (
    let match = OPENING.exec(text);
    match && found.length < MAX_FOUND && count < MAX_VALUES_PER_TEXT;
    match = OPENING.exec(text)
  ) {
    const start = match.index
    const one = isEscaped(text, start) ? readEscaped(text, start) : readLooseJson(text, start)
    count += one.count
    found.push({ value: one.value, start, end: one.end })
    OPENING.lastIndex = one.end
  }
  return found
}

/** Whether this is JSON inside a string of other JSON: `{\"errors\":…}`. */
function isEscaped(text: string, start: number): boolean {
  return /^[{[]\s{0,40}[{[]?\s{0,40}\\{1,3}["']/.test(text.slice(start, start + 100))
}

function readEscaped(text: string, start: number): { value: Json; end: number; count: number } {
  const line = text.indexOf('\n', start)
  const end = line < 0 ? text.length : line
  const plain = text
    .slice(start, end)
    .replace(/\\{1,3}(["'/])/g, '$1')
    .replace(/\\{1,3}[nrt]/g, ' ')
  return { ...readLooseJson(plain, 0), end }
}

export type Json = string | number | boolean | null | Json[] | JsonObject
export type JsonObject = Map<string, Json>

/** The state of one parse: position, depth, and how many more values may be read. */
interface Reader {
  text: string
  at: number
  depth: number
  left: number
}

const MAX_DEPTH = 40
const MOST_VALUES = 4000

const CONSTANTS = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['none', null],
  ['nil', null],
  ['undefined', null],
])

/**
 * Parses one object or list the way people paste it: JSON, Python, Ruby or JavaScript notation, quotes of any kind or
 * none, trailing commas, the end cut off. JSON5 and similar parsers reject most of these.
 *
 * @param start index of its opening bracket
 * @returns the value, the index after it, and the number of values in it
 */
function readLooseJson(text: string, start: number): { value: Json; end: number; count: number } {
  const reader: Reader = { text, at: start, depth: 0, left: MOST_VALUES }
  const value = readValue(reader)
  return { value, end: Math.max(reader.at, start + 1), count: MOST_VALUES - reader.left }
}

function readValue(reader: Reader): Json {
  reader.left -= 1
  const char = reader.text.charAt(reader.at)
  if (char === '{') return readObject(reader)
  if (char === '[' || char === '(') return readList(reader)
  return isQuote(char) ? readString(reader) : readBare(reader)
}

function readObject(reader: Reader): JsonObject {
  const object: JsonObject = new Map()
  inside(reader, '}', () => {
    const key = readKey(reader)
    skip(reader, /[\s=:>]+/y)
    if (key !== '') object.set(key, readValue(reader))
  })
  return object
}

function readList(reader: Reader): Json[] {
  const list: Json[] = []
  inside(reader, ']', () => list.push(readValue(reader)))
  return list
}

/** Reads items up to the closing bracket. Each turn moves forward, whatever the text. */
function inside(reader: Reader, close: string, readItem: () => void): void {
  reader.at += 1
  reader.depth += 1
  while (reader.at < reader.text.length && reader.left > 0 && reader.depth < MAX_DEPTH) {
    skip(reader, /[\s,;]+/y)
    const char = reader.text.charAt(reader.at)
    if (char === '' || '}])'.includes(char)) {
      // A bracket of the other kind closes an outer value.
      if (char === close || char === ')' || reader.depth === 1) reader.at += 1
      break
    }
    const before = reader.at
    readItem()
    if (reader.at === before) reader.at += 1
  }
  reader.depth -= 1
}

function readKey(reader: Reader): string {
  const char = reader.text.charAt(reader.at)
  if (isQuote(char)) return readString(reader)
  skip(reader, /:/y)
  return skip(reader, /[^\s:=,{}[\]"']{1,200}/y)
}

function isQuote(char: string): boolean {
  return char === '"' || char === "'" || char === '`'
}

function readString(reader: Reader): string {
  const quote = reader.text.charAt(reader.at)
  const plain = quote === '"' ? /[^"\\]+/y : quote === "'" ? /[^'\\]+/y : /[^`\\]+/y
  reader.at += 1
  let value = ''
  while (reader.at < reader.text.length && reader.text.charAt(reader.at) !== quote) {
    value += reader.text.charAt(reader.at) === '\\' ? readEscape(reader) : skip(reader, plain)
  }
  reader.at += 1
  return value
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['r', ''],
  ['t', ' '],
  ['b', ''],
  ['f', ''],
])

function readEscape(reader: Reader): string {
  const code = /u([0-9a-f]{4})/iy
  code.lastIndex = reader.at + 1
  const match = code.exec(reader.text)
  reader.at += match ? 6 : 2
  if (match) return String.fromCharCode(Number.parseInt(match[1] ?? '', 16))
  const char = reader.text.charAt(reader.at - 1)
  return ESCAPES.get(char) ?? char
}

function readBare(reader: Reader): Json {
  const word = skip(reader, /[^,{}[\]\n"]{1,2000}/y).trim()
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(word)) return Number(word)
  const constant = CONSTANTS.get(word.toLowerCase())
  return constant === undefined ? word : constant
}

function skip(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}
