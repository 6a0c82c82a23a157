import type { Recognition } from '../paste/recognize'

/** A distinct error in a log. */
export interface LoggedError {
  recognition: Recognition
  count: number
  /** As the log writes them; absent where its lines have no time. */
  first?: string
  last?: string
}

export interface LogReport {
  lines: number
  /** The commonest first. */
  errors: LoggedError[]
}

/** A record longer than this says nothing new. */
const LONGEST_RECORD = 8_000
/** How many different records and errors are remembered, whatever the length of the log. */
const MOST_REMEMBERED = 2_000
const MOST_ERRORS = 200

const TIME =
  /\b(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z| ?UTC|[+-]\d\d:?\d\d)?)|\[(\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\]|^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)/
const LEVEL = /\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE|PANIC)\b/
const FAULT = /\b(?:ERROR|FATAL|CRITICAL|SEVERE|PANIC)\b/
/** A time or a level, an object of JSON, or the three columns before the time of a web server's log. */
const START = new RegExp(String.raw`^(?:\W{0,2}(?:${TIME.source})|\{"|(?:\S{1,60} ){3}\[\d|${LEVEL.source})`)
/** Within this many characters a line has its time. */
const HEAD = 400

/** Whether a line begins a record of a log, and is not the rest of the one before: a stack trace or a body. */
export function startsRecord(line: string): boolean {
  return START.test(line.slice(0, HEAD))
}

/**
 * Reads a log of any length in bounded memory: joins lines to records, has each different one recognized once, and counts
 * the distinct errors with the first and last time.
 *
 * @param recognize what one record is
 */
export async function readLog(
  source: AsyncIterable<string>,
  recognize: (record: string) => Recognition,
): Promise<LogReport> {
  const errors = new Map<string, LoggedError>()
  const known = new Map<string, Recognition | undefined>()
  let record = ''
  let lines = 0
  const end = () => {
    if (record.trim() !== '') count(errors, recognizeOnce(record, known, recognize), timeOf(record))
    record = ''
  }
  for await (const line of source) {
    lines += 1
    if (startsRecord(line)) end()
    if (record.length < LONGEST_RECORD) record += `${line.slice(0, LONGEST_RECORD)}\n`
  }
  end()
  return { lines, errors: [...errors.values()].toSorted((a, b) => b.count - a.count) }
}

function recognizeOnce(
  record: string,
  known: Map<string, Recognition | undefined>,
  recognize: (record: string) => Recognition,
): Recognition | undefined {
  const key = patternOf(record)
  if (known.has(key)) return known.get(key)
  const found = recognize(record)
  const isError = found.articles.length > 0 || found.isMakerSure === true || isFaultOfAnother(found, record)
  const oldest = known.size >= MOST_REMEMBERED ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
  known.set(key, isError ? found : undefined)
  return known.get(key)
}

/** Records without a fault may have the shape of another system's errors, too. */
function isFaultOfAnother({ maker, code = 0 }: Recognition, record: string): boolean {
  return maker?.isUnnamed === true && (code >= 400 || FAULT.test(record.slice(0, HEAD)))
}

/** What records of one kind have in common: everything but times, ids and counts. What may be a status code stays. */
function patternOf(record: string): string {
  return record
    .replaceAll(/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi, '#')
    .replaceAll(/\b(?![245]\d\d\b)\d+/g, '#')
}

function timeOf(record: string): string | undefined {
  return TIME.exec(record.slice(0, HEAD))
    ?.slice(1)
    .find((time) => time !== undefined)
}

function count(errors: Map<string, LoggedError>, recognition: Recognition | undefined, time: string | undefined): void {
  if (!recognition) return
  const key = JSON.stringify([recognition.maker?.name, recognition.articles[0]?.id, recognition.code])
  const error = errors.get(key)
  if (error) {
    error.count += 1
    error.last = time ?? error.last
  } else if (errors.size < MOST_ERRORS) errors.set(key, { recognition, count: 1, first: time, last: time })
}

/** A line beyond this is cut: a log without line breaks must not fill the memory. */
const LONGEST_LINE = 64_000

/** The lines of a text that arrives in parts, each cut to a bounded length. */
export async function* linesOf(parts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const part of parts) {
    const [first = '', ...others] = part.split('\n')
    rest = (rest + first).slice(0, LONGEST_LINE)
    for (const next of others) {
      yield rest.replace(/\r$/, '')
      rest = next.slice(0, LONGEST_LINE)
    }
  }
  if (rest !== '') yield rest
}
