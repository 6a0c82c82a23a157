import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editDistance } from '../../text/distance'

/** Counted from 1, as editors count. */
export interface Place {
  line: number
  column: number
}

/** What is wrong at a place of a file that is known already. */
export interface Fault extends Place {
  /** The field, component or rule it is about, such as `retry` or `<Step>`. */
  about: string
  found: string
  expected: string
  /** What to do, as whole sentences. */
  fix: string
}

/** One mistake in a content file, with its place. */
export interface Problem extends Fault {
  /** Path from the project root. */
  file: string
}

const START: Place = { line: 1, column: 1 }

/** A mistake that is about a whole file. */
export function aboutFile(file: string, fault: Omit<Fault, 'line' | 'column'>): Problem {
  return { file, ...START, ...fault }
}

/**
 * All problems as one text, in the order of files and lines, each with its line.
 *
 * @param root where the files are
 */
export function formatProblems(problems: Problem[], root = process.cwd()): string {
  const linesOf = sourceLines(root)
  const blocks = inOrder(problems).map((problem) => {
    const { file, line, column, about, found, expected, fix } = problem
    return [
      `${file}:${line}:${column}  ${about}`,
      ...excerpt(linesOf(file)[line - 1], problem),
      `  found     ${found}`,
      `  expected  ${expected}`,
      `  fix       ${fix}`,
    ].join('\n')
  })
  return [...blocks, summary(problems)].join('\n\n')
}

/** The places alone as whole paths, one to a line: the overlay of development makes links to the editor of them. */
export function placesOf(problems: Problem[], root: string): string {
  return inOrder(problems)
    .map(({ file, line, column }) => `${join(root, file)}:${line}:${column}`)
    .join('\n')
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}

function summary(problems: Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size
  return `${count(problems.length, 'mistake')} in ${count(files, 'file')}. docs/writing.md says how articles are written.`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

const WIDEST = 100

/** The line of the file, and a mark below the place in it; nothing when there is no such line. */
function excerpt(line: string | undefined, { line: number, column }: Place): string[] {
  if (line === undefined || line.trim() === '') return []
  const cut = Math.max(0, Math.min(column - 1 - WIDEST / 2, line.length - WIDEST))
  const shown = `${cut > 0 ? '…' : ''}${line.slice(cut, cut + WIDEST)}${line.length > cut + WIDEST ? '…' : ''}`
  const at = column - cut + (cut > 0 ? 1 : 0)
  const gutter = String(number).padStart(5)
  return [`${gutter} | ${shown}`, `${' '.repeat(gutter.length)} | ${' '.repeat(at - 1)}^`]
}

/** Reads each file once; a file that is not there has no lines. */
function sourceLines(root: string): (file: string) => string[] {
  const read = new Map<string, string[]>()
  return (file) => {
    const lines = read.get(file) ?? readLines(join(root, file))
    read.set(file, lines)
    return lines
  }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/)
  } catch {
    return []
  }
}

/**
 * The known word that was most likely meant, or nothing when none is near: at most a third of its letters differ,
 * or one begins with the other. Of an address, the last part counts.
 */
export function nearestWord(found: string, known: Iterable<string>): string | undefined {
  const typed = found.toLowerCase()
  const near = [...known]
    .map((word) => ({ word, edits: editDistance(typed, word.toLowerCase()) }))
    .filter(({ word, edits }) => edits <= mostEdits(word) || startsAlike(typed, word))
    .toSorted((a, b) => a.edits - b.edits)
  return near[0]?.word
}

function mostEdits(word: string): number {
  return Math.max(1, Math.floor((word.split('/').at(-1) ?? '').length / 3))
}

function startsAlike(typed: string, word: string): boolean {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed]
  return short.length >= 4 && !short.includes('/') && long.toLowerCase().startsWith(short.toLowerCase())
}

/** The fix for a word that is not known: the one that was meant, else what to do instead. */
export function didYouMean(found: string, known: Iterable<string>, otherwise: string): string {
  const word = nearestWord(found, known)
  return word === undefined ? otherwise : `Did you mean "${word}"?`
}

/** A closed list in words: `one of a, b, c`. */
export function oneOf(words: Iterable<unknown>): string {
  const different = new Set([...words].map(String))
  return `${different.size === 1 ? '' : 'one of '}${[...different].join(', ')}`
}
