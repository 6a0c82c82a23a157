import * as m from '#words'
import type { Maker, ProductLinks } from '../content-model/types'
import { purposeOf } from '../links/repair-product-url'
import type { Evidence } from './evidence'
import type { Extracted } from './extract'
import type { FoundMaker } from './types'

interface Input {
  text: string
  hosts: string[]
  links: ProductLinks
  makers: Maker[]
  found: Extracted
  evidence: Evidence[]
}

/** Whose error a text is. Empty when it is the product's, or when the maker is unknown. */
interface Whose {
  /** Another maker wrote it. */
  maker?: FoundMaker
  /** It was recognized by more than its name. */
  isSure?: boolean
  /** An article about the product's errors may help all the same. */
  mayBeOurs?: boolean
  /** The name of the program that only relayed the product's error. */
  through?: string
  /** The words by which the maker or the program was recognized. */
  mark?: string
}

/**
 * Decides whether an error is another maker's, or the product's own inside another maker's message. A message that only
 * the product writes, or a call to its address, counts more than a maker's name in the words around it.
 */
export function whoseError({ text, hosts, links, makers, found, evidence }: Input): Whose {
  const isMentioned = mentions(text, hosts)
  const isCalled = found.address?.link.environment !== undefined
  const seen = findMakers(makers, text)
  // An article that quotes these words, as the product's or as this maker's, is a better answer than a name.
  const isAnswered = evidence.some((one) => isDistinct(one) || seen.some(({ maker }) => isQuotedFrom(one, maker)))
  const theirs = seen.find((one) => isTheirs(one, { isAnswered, isMentioned, isCalled, found, evidence }))
  if (theirs)
    return {
      maker: toFound(theirs),
      isSure: theirs.sureness !== 'name',
      mayBeOurs: theirs.maker.passesOn && theirs.sureness !== 'own',
      mark: theirs.excerpt,
    }
  const through = seen.find(({ maker }) => maker.passesOn)
  if (through) return { through: through.maker.name, mark: through.excerpt }
  const host = isMentioned || isAnswered ? undefined : foreignHost(text, hosts, links)
  return host === undefined
    ? {}
    : {
        maker: { name: host, advice: m.paste_host_answered({ host, product: hosts[0] ?? '' }) },
        isSure: true,
        mark: `https://${host}`,
      }
}

/** Whether the product is named outside of addresses elsewhere. */
function mentions(text: string, hosts: string[]): boolean {
  const names = hosts.map((host) => host.split('.')[0] ?? host).join('|')
  const rest = text.replace(ADDRESS, (address, host: string) => (isOwnHost(host, hosts) ? address : ' '))
  return new RegExp(names, 'i').test(rest)
}

const ADDRESS = /\bhttps?:\/\/([\w.-]{1,200})[^\s"'<>]{0,4000}/gi

interface Context extends Pick<Input, 'found' | 'evidence'> {
  isAnswered: boolean
  isMentioned: boolean
  isCalled: boolean
}

function isTheirs(
  { maker, sureness, line }: MarkedMaker,
  { isAnswered, isMentioned, isCalled, found, evidence }: Context,
): boolean {
  // Records in the product, such as webhook deliveries, that contain another server's response.
  if (sureness === 'fields') return true
  if (isAnswered) return false
  if (sureness === 'own' && !maker.passesOn) return true
  if (isCalled) return false
  const isKnown = evidence.some(({ kind }) => kind !== 'likeness')
  if (isMentioned && isKnown) return false
  return sureness !== 'name' || found.codes.length > 0 || ERROR.test(line)
}

/** The product's own message, long enough that no other program writes it by chance. */
function isDistinct({ isOwn, informative = 0 }: Evidence): boolean {
  return isOwn === true && informative >= 3
}

function isQuotedFrom({ kind, author }: Evidence, { name }: Maker): boolean {
  return kind === 'message' && author?.by !== undefined && author.by.includes(name)
}

/** A name counts only in a line with a word for what went wrong; otherwise it is just mentioned. */
const ERROR =
  /\b(?:errors?|fail(?:ed|ure|s)?|denied|invalid|exception|rejected|refused|unable|cannot|can['’]t|couldn['’]t|could not|not (?:found|allowed|valid|authorized|assigned|set up)|expired|timed out|limit|stopped|paused|locked)\b/i

function toFound({ maker: { name, says, advice, article }, seen }: MarkedMaker): FoundMaker {
  const first = says ?? m.paste_maker_wrote({ maker: name })
  return { name, advice: `${first} ${advice.replaceAll('{code}', seen)}`, article }
}

/** The address that was called: after a method, after "for url" or "to", as a header, or at the start of a line. */
const CALLED =
  /(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s{1,3}["'`]?|\bfor (?:url:?|GET|POST)\s{0,3}["'`]?|\b(?:request )?ur[il]["']?\s{0,3}[:=]\s{0,3}["'`]?|\brequest (?:failed for|to)\s{1,3}|\b(?:access|open|load|fetch|reach|from|at|for)\s{1,3}["'`]|\bcurl\s[^\n]{0,200}?|^\s{0,20})https?:\/\/([\w.-]{3,100}\.[a-z]{2,12})(:\d{2,5})?((?:[/?#]\S{0,4000})?)/gim
const HOST_HEADER = /^[>\s]{0,3}:?(?:host|authority):\s{1,3}([\w.-]{3,100}\.[a-z]{2,12})\s{0,5}$/gim
/** Hosts of examples, and of the reader's own machines. */
const NO_PUBLIC_HOST = /(?:^|\.)(?:example|test|invalid|local|localhost|internal|lan|corp)(?:\.(?:com|org|net))?$/i
const START = 20_000

/**
 * The host that was called, when it is not the product's. Hosts of examples do not count, nor do hosts with one of the
 * product's own paths, where the real host may have been replaced.
 *
 * @param hosts the product's domains
 * @returns nothing unless every called host is another maker's
 */
export function foreignHost(text: string, hosts: string[], links: ProductLinks): string | undefined {
  const start = text.slice(0, START)
  const called = [...start.matchAll(CALLED)].slice(0, 20).map(([, host = '', , path = '']) => ({ host, path }))
  const named = [...start.matchAll(HOST_HEADER)].slice(0, 20).map(([, host = '']) => ({ host, path: '' }))
  const all = [...called, ...named]
  const isForeign = ({ host, path }: { host: string; path: string }) =>
    !isOwnHost(host, hosts) && !NO_PUBLIC_HOST.test(host) && purposeOf(path, links) === 'other'
  return all.length > 0 && all.every(isForeign) ? all[0]?.host.toLowerCase() : undefined
}

/** Whether a host is one of the product's domains or below one. */
function isOwnHost(host: string, hosts: string[]): boolean {
  const plain = host.toLowerCase()
  return hosts.some((own) => plain === own || plain.endsWith(`.${own}`))
}

/** The kinds of marks, the surest first. */
const SURENESS = ['fields', 'own', 'host', 'name'] as const

type Sureness = (typeof SURENESS)[number]

/** A maker whose mark is in a text. */
interface MarkedMaker {
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
  return findMakers(makers, text).some(({ sureness }) => sureness !== 'name')
}

function findMark({ maker, marks }: Compiled, text: string, small: string): MarkedMaker[] {
  if (maker.with && !maker.with.some((word) => small.includes(word.toLowerCase()))) return []
  for (const [sureness, ones] of marks) {
    const match = firstOf(ones, text, small)
    if (match) {
      const seen = match[1] ?? ''
      // A match can begin at the end of the line before.
      const line = lineAt(text, match.index + match[0].lastIndexOf(seen))
      return [{ maker, sureness, seen, line, excerpt: excerptOf({ maker, sureness, seen, line }) }]
    }
  }
  return []
}

const MAX_EXCERPT = 120

/** The whole line if it is short, because a name needs the words around it; else the mark. */
function excerptOf({ maker, sureness, seen, line }: Omit<MarkedMaker, 'excerpt'>): string {
  if (sureness === 'fields')
    return (maker.marks.fields ?? [])
      .flat()
      .map((field) => `${field}=`)
      .join(' ')
  return line.trim().length <= MAX_EXCERPT ? line.trim() : seen
}

function firstOf(marks: Mark[], text: string, small: string): RegExpExecArray | undefined {
  for (const { part, pattern } of marks) {
    const match = small.includes(part) ? pattern.exec(text) : null
    if (match) return match
  }
  return undefined
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? ''
}

function compile(maker: Maker): Compiled {
  const { codes = [], headers = [], texts = [], hosts = [], names = [], fields = [] } = maker.marks
  return {
    maker,
    marks: [
      ['fields', fields.map(ofFields)],
      ['own', [...codes.map(ofCode), ...headers.map(ofHeader), ...texts.map(ofWords)]],
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
  return mark(fields[0] ?? '', `^${fields.map(key).join('')}`, 'i')
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
