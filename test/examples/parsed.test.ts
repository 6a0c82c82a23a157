import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as TreeSitter from '@vscode/tree-sitter-wasm'

const FOLDER = 'content/examples'
const GRAMMARS: Record<string, string> = {
  cs: 'c-sharp',
  rb: 'ruby',
  py: 'python',
  mjs: 'javascript',
  sh: 'bash',
}
const TASKS = ['errors', 'log', 'refresh', 'retry', 'status']
const files = readdirSync(FOLDER).toSorted()

const require = createRequire(import.meta.url)
const { Parser, Language } = require('@vscode/tree-sitter-wasm') as typeof TreeSitter
const grammarFile = (name: string) => require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`)
const parsers = new Map<string, TreeSitter.Parser>()

beforeAll(async () => {
  await Parser.init()
  for (const [end, name] of Object.entries(GRAMMARS)) {
    const parser = new Parser()
    parser.setLanguage(await Language.load(grammarFile(name)))
    parsers.set(end, parser)
  }
}, 60_000)

/** The first line that is no sentence of its language; nothing when all of it can be read. */
function firstFault(end: string, text: string): string | undefined {
  const root = parsers.get(end)?.parse(text)?.rootNode
  if (!root) return 'there is no parser'
  if (!root.hasError) return undefined
  const faulty = root.descendantsOfType('ERROR')[0] ?? root
  return `line ${faulty.startPosition.row + 1}: ${faulty.text.slice(0, 80)}`
}

it('every task is there in every language', () => {
  expect(files).toEqual(TASKS.flatMap((task) => Object.keys(GRAMMARS).map((end) => `${task}.${end}`)).toSorted())
})

describe('every example can be read by its language', () => {
  it.each(files)('%s', (file) => {
    const end = file.split('.')[1] ?? ''
    expect(firstFault(end, readFileSync(join(FOLDER, file), 'utf8'))).toBeUndefined()
  })
})

it.each([
  ['cs', 'class A { void B( { } }'],
  ['rb', 'def a(\nend end'],
])('a fault in %s is noticed', (end, text) => {
  expect(firstFault(end, text)).toContain('line 1')
})

/** What is not run is at least held to the same names, codes and times as what is. */
describe.each(Object.keys(GRAMMARS))('the examples that end in .%s agree with the others', (end) => {
  const textOf = (task: string) => readFileSync(join(FOLDER, `${task}.${end}`), 'utf8')

  // The script that refreshes makes no other call, and of the parts that log only the script makes one.
  const calling = ['status', 'retry', end === 'sh' ? 'log' : 'refresh']
  it.each(calling)('%s sends the company', (task) => {
    expect(textOf(task)).toContain('Procore-Company-Id')
  })

  it('the same answers are tried again, after the same headers', () => {
    for (const word of ['429', '500', '502', '503', '504', 'Retry-After', 'X-Rate-Limit-Reset'])
      expect(textOf('retry')).toContain(word)
  })

  it('the same secrets are masked', () => {
    const names = 'access_token|refresh_token|token|client_secret|password|policy|sig|signature'
    expect(textOf('log')).toContain(names)
    expect(textOf('log')).toMatch(/x-\((?:\?:)?amz\|goog\)-\((?:\?:)?signature\|credential\|security-token\)/)
  })
})

it('no line is wider than a laptop shows', () => {
  const wide = files.flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.length > 120 ? [`${file}:${index + 1}`] : [])),
  )
  expect(wide).toEqual([])
})
