import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { maskSecrets } from '../paste/secrets'
import type { Engine } from './engine'
import type { Answer } from './find'
import { createHttp } from './http'
import type { LoadEngine, Manifest } from './languages'
import { toTerminal } from './lines'
import { linesOf, readLog, startsRecord } from './log'
import { createServer } from './server'

/** What the command reads and writes. */
export interface CommandIo {
  manifest: Manifest
  load: LoadEngine
  input: AsyncIterable<string>
  /** Gets the answer, and nothing else. */
  output: { write: (text: string) => unknown; columns?: number; isTTY?: boolean; hasColors?: () => boolean }
  /** Gets whatever else there is to say. */
  notes: { write: (text: string) => unknown }
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  language: { type: 'string' },
  http: { type: 'boolean', default: false },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8787' },
  rate: { type: 'string', default: '600' },
  'allow-host': { type: 'string', multiple: true },
  'allow-origin': { type: 'string', multiple: true },
  'status-url': { type: 'string' },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** The exit code of a command that does not exist, as in `sysexits.h`. */
const WRONG_USE = 64

/** @returns the exit code */
export async function runCommand(words: string[], io: CommandIo): Promise<number> {
  const { manifest, load, output, notes } = io
  const [first = ''] = manifest.languages
  const parsed = parse(words, manifest)
  const engine = await load(parsed?.values.language ?? first)
  const { commandWords } = engine
  if (!parsed) {
    notes.write(`${commandWords.unknownCommand(manifest.command)}\n`)
    return WRONG_USE
  }
  const { values: options, positionals } = parsed
  const [command = '', ...rest] = positionals
  const show = (answer: Answer<unknown>) => output.write(format(answer, options, output))
  if (options.version) output.write(`${manifest.version}\n`)
  else if (options.help) output.write(commandWords.help(manifest.command))
  else if (command === 'explain') return explain(engine, io, show)
  else if (command === 'search' && rest.length > 0) return search(engine, rest.join(' '), show)
  else if (command === 'status') return status(engine, options, show)
  else if (command === 'mcp') return serve(engine, options, io)
  else {
    notes.write(
      command === '' ? commandWords.help(manifest.command) : `${commandWords.unknownCommand(manifest.command)}\n`,
    )
    return WRONG_USE
  }
  return 0
}

function parse(words: string[], { languages }: Manifest) {
  try {
    const parsed = parseArgs({ args: words, options: OPTIONS, allowPositionals: true })
    const { language, port, rate } = parsed.values
    const isRight =
      (language === undefined || languages.includes(language)) && /^\d+$/.test(port) && /^[1-9]\d*$/.test(rate)
    return isRight ? parsed : undefined
  } catch {
    return undefined
  }
}

type Show = (answer: Answer<unknown>) => void

function format(
  { data, lines }: Answer<unknown>,
  { json }: Options,
  { columns, isTTY, hasColors }: CommandIo['output'],
) {
  if (json) return `${JSON.stringify(data, undefined, 2)}\n`
  return toTerminal(lines, {
    width: columns ?? Infinity,
    hasColor: isTTY === true && hasColors?.() === true,
  })
}

async function search(engine: Engine, query: string, show: Show): Promise<number> {
  const answer = await engine.searchErrors(query)
  show(answer)
  return answer.data.results.length > 0 ? 0 : 1
}

async function status(engine: Engine, options: Options, show: Show): Promise<number> {
  const answer = await engine.serviceStatus(options['status-url'])
  show(answer)
  if (answer.data.verdict === 'unknown') return 2
  return answer.data.isTrouble ? 1 : 0
}

/** In characters. What is longer is read as a log, line by line. */
const LONGEST_WHOLE = 64_000

async function explain(engine: Engine, { input, notes }: CommandIo, show: Show): Promise<number> {
  const parts = input[Symbol.asyncIterator]()
  let text = ''
  let isWhole = false
  while (!isWhole && text.length < LONGEST_WHOLE) {
    const next = await parts.next()
    isWhole = next.done === true
    text += next.done ? '' : next.value
  }
  if (text.trim() === '') {
    notes.write(`${engine.commandWords.nothingRead}\n`)
    return WRONG_USE
  }
  const isLog = !isWhole || text.split('\n').filter(startsRecord).length > 1
  const report = isLog
    ? await readLog(linesOf(restOf(text, parts)), (record) => engine.recognizeRecord(record, new Date()))
    : undefined
  const times = report?.errors.reduce((sum, { count }) => sum + count, 0) ?? 0
  if (report && (!isWhole || times > 1)) {
    show(engine.logReport(report))
    return times > 0 ? 0 : 1
  }
  const answer = await engine.explainError(text, new Date())
  show(answer)
  return answer.data.isKnown ? 0 : 1
}

async function* restOf(text: string, parts: AsyncIterator<string>): AsyncGenerator<string> {
  yield text
  for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value
}

async function serve(engine: Engine, options: Options, { manifest, load, notes }: CommandIo): Promise<number> {
  const onError = ({ message }: Error) => notes.write(`${maskSecrets(message).text}\n`)
  // Most will ask for it first, and the handshake goes on meanwhile.
  void engine.prepareSearch()
  const served = { manifest, load, language: engine.language, statusUrl: options['status-url'] }
  if (!options.http) {
    serveStdio(() => createServer(served), { onerror: onError })
    return 0
  }
  const { host, port, rate } = options
  const server = createHttp({
    ...served,
    hosts: options['allow-host'],
    origins: options['allow-origin'],
    rate: Number(rate),
    onError,
  })
  server.listen(Number(port), host)
  await once(server, 'listening')
  const bound = server.address()
  const at = typeof bound === 'object' && bound ? bound.port : port
  notes.write(`${engine.commandWords.listening(`http://${host}:${at}/mcp`)}\n`)
  return 0
}
