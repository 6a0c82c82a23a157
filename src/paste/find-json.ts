import { readLooseJson, type Json } from './loose-json'

export interface FoundJson {
  value: Json
  start: number
  end: number
}

/** An opening bracket with what follows it in a list or an object, and not in prose or in a path. */
const OPENING =
  /\{(?=\s{0,40}(?:\\{0,3}["'`]|\}|:?[A-Za-z_][\w-]{0,60}["']?\s{0,4}(?::|=)))|\[(?=\s{0,40}(?:\{|\[|\\{0,3}["'`]))/g
const MOST = 200
const MOST_VALUES = 8000

/** Finds every object or list in a text, whatever stands around: log lines, messages, other programs' words. */
export function findJson(text: string): FoundJson[] {
  const found: FoundJson[] = []
  let count = 0
  OPENING.lastIndex = 0
  for (
    let match = OPENING.exec(text);
    match && found.length < MOST && count < MOST_VALUES;
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

/** JSON that stands inside of a string of other JSON: `{\"errors\":…}`. */
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
