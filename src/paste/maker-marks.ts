import type { Maker } from '../content-model/types'

/** The kinds of marks, the surest first. A shape is a form that many systems use, but never the product. */
const SURENESS = ['fields', 'own', 'host', 'name', 'shape'] as const

type Sureness = (typeof SURENESS)[number]

/** A maker whose mark is in a text. */
export interface MarkedMaker {
  maker: Maker
  sureness: Sureness
  /** The mark as written there. */
  seen: string
  /** The line that has it. */
  line: string
  /** Short words by which the maker can be recognized again. */
  excerpt: string
}

interface Mark {
  /** A part of the mark in lower case. The pattern, which is slower, runs only on texts that contain it. */
  part: string
  pattern: RegExp
  /** The names of fields that it looks for. */
  fields?: string[]
}

interface Compiled {
  maker: Maker
  marks: [Sureness, Mark[]][]
}

const compiled = new WeakMap<Maker[], Compiled[]>()
/** In characters. Logs repeat themselves, so the start and the end are enough. */
const HEAD = 40_000
const TAIL = 10_000

/**
 * Finds the makers whose marks are in a text: the surest first, and a maker that relays errors after one that writes
 * its own.
 */
export function findMakers(makers: Maker[], input: string): MarkedMaker[] {
  const all = compiled.get(makers) ?? makers.map(compile)
  compiled.set(makers, all)
  const text = input.length > HEAD + TAIL ? `${input.slice(0, HEAD)}\n${input.slice(-TAIL)}` : input
  const small = text.toLowerCase()
  const rank = ({ maker, sureness }: MarkedMaker) => SURENESS.indexOf(sureness) * 2 + Number(maker.passesOn)
  return all.flatMap((one) => findMark(one, text, small)).toSorted((a, b) => rank(a) - rank(b))
}

/** Whether a text has a mark that only one maker uses: more than a name. */
export function hasSureMark(makers: Maker[], text: string): boolean {
  return findMakers(makers, text).some(isSurelyTheirs)
}

/** Whether the mark is one that only this maker uses. */
export function isSurelyTheirs({ sureness }: MarkedMaker): boolean {
  return sureness !== 'name' && sureness !== 'shape'
}

function findMark({ maker, marks }: Compiled, text: string, small: string): MarkedMaker[] {
  if (maker.with && !maker.with.some((word) => small.includes(word.toLowerCase()))) return []
  for (const [sureness, ones] of marks) {
    const { match, fields } = firstOf(ones, text, small) ?? {}
    if (match) {
      const seen = match[1] ?? ''
      // A match can begin at the end of the line before.
      const line = lineAt(text, match.index + match[0].lastIndexOf(seen))
      return [{ maker, sureness, seen, line, excerpt: excerptOf(fields, seen, line) }]
    }
  }
  return []
}

const MAX_EXCERPT = 120

/** The fields of the mark; else the whole line if it is short, because a name needs the words around it; else the mark. */
function excerptOf(fields: string[] | undefined, seen: string, line: string): string {
  if (fields) return fields.map((field) => `${field}=`).join(' ')
  return line.trim().length <= MAX_EXCERPT ? line.trim() : seen
}

function firstOf(marks: Mark[], text: string, small: string): (Mark & { match: RegExpExecArray }) | undefined {
  for (const mark of marks) {
    const match = small.includes(mark.part) ? mark.pattern.exec(text) : null
    if (match) return { ...mark, match }
  }
  return undefined
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? ''
}

function compile(maker: Maker): Compiled {
  const { codes = [], headers = [], texts = [], hosts = [], names = [], fields = [], patterns = [] } = maker.marks
  const shapes = [...fields.map(ofFields), ...headers.map(ofHeader), ...texts.map(ofWords), ...patterns.map(ofPattern)]
  if (maker.isUnnamed) return { maker, marks: [['shape', shapes]] }
  return {
    maker,
    marks: [
      ['fields', fields.map(ofFields)],
      ['own', [...codes.map(ofCode), ...headers.map(ofHeader), ...texts.map(ofWords), ...patterns.map(ofPattern)]],
      ['host', hosts.map(ofHost)],
      ['name', names.map(ofName)],
    ],
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

function mark(part: string, source: string, flags: string): Mark {
  return { part: part.toLowerCase(), pattern: new RegExp(source, flags) }
}

/** Matches all of the names as keys, in any notation: `"outcome":`, `outcome=`, `:outcome=>`. */
function ofFields(fields: string[]): Mark {
  const key = (field: string) => String.raw`(?=[\s\S]{0,20000}?\b${escape(field)}\\{0,3}["']?\s{0,3}[:=])`
  return { ...mark(fields[0] ?? '', `^${fields.map(key).join('')}`, 'i'), fields }
}

function ofCode(code: string): Mark {
  const digits = escape(code).replace(/#+/g, (all) =>
    all.length === 1 ? String.raw`\d{1,12}` : String.raw`[\dA-Fa-f]{${all.length}}`,
  )
  return mark(code.split('#')[0] ?? '', String.raw`(?<![\w-])(${digits})(?!\w)`, '')
}

function ofHeader(name: string): Mark {
  const part = name.replace(/\*$/, '')
  const plain = part === name ? escape(name) : String.raw`${escape(part)}[\w-]{1,60}`
  return mark(part, String.raw`(?<![\w-])(${plain})(?=\\{0,3}["']?\s{0,3}(?::|=|\n))`, 'i')
}

/** Matches words in their order, across line breaks. A single word, written by a program, is matched with its capitals. */
function ofWords(words: string): Mark {
  const flags = /[a-z] [a-z]/i.test(words) ? 'i' : ''
  return mark(words.split(/[\s']/)[0] ?? '', String.raw`(?<![\w-])(${spaced(words)})(?!\w)`, flags)
}

function ofPattern(pattern: string): Mark {
  return mark('', `(${pattern})`, 'm')
}

function ofHost(host: string): Mark {
  return mark(host, String.raw`(?<![\w@.-])((?:[\w-]{1,63}\.){0,5}${escape(host)})(?![\w-]|\.\w)`, 'i')
}

/** What comes before a name in a program's report: nothing, a bracket, a dash, or a word such as "from". */
const BEFORE_NAME = String.raw`(?:^|[[("'>|•*]|[-–—:.]\s|\b(?:in|from|by|to|with|via|using|into|the|your|an?)\s)\s{0,8}`

/** Matches the capitals too: "Sage" is a name, "sage" is a word. */
function ofName(name: string): Mark {
  return mark(name.split(/\s/)[0] ?? '', String.raw`${BEFORE_NAME}(${spaced(name)})(?![\w-])`, 'm')
}

function spaced(words: string): string {
  return words
    .split(/\s+/)
    .map(escape)
    .join(String.raw`[\s+]{1,20}`)
    .replaceAll("'", "['’]?")
}
