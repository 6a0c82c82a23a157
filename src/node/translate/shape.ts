import type { Nodes, RootContent } from 'mdast'
import { ADVICE } from '../../content-model/sections'
import { readHeadingId, attributesOf, type Jsx, placeOfNode } from '../read/mdx-tree'
import { type Fault, type Place, didYouMean } from '../read/problem'
import type { Article } from '../read/read-article'
import { type Section, sectionsOf } from './versions'
import type { Entry } from '../../content-model/types'
import type { Translation } from '../../content-model/translation-schema'
import type { PlaceOf } from '../read/parse-yaml'

/** Something of a body that a translation keeps. */
interface Piece extends Place {
  /** As an author writes it. */
  as: string
}

/**
 * Holds the body of a translation against the original: the same sections with the same parts, steps, lists, tables, code,
 * links and marks of our own advice.
 *
 * @param older the ids of sections of which the original has changed since: what differs there is to be translated first
 */
export function checkShape(
  translation: Pick<Article, 'tree' | 'text'>,
  original: Pick<Article, 'tree' | 'text' | 'file'>,
  older: ReadonlySet<string>,
): Fault[] {
  const [own, others] = [sectionsOf(translation), sectionsOf(original)]
  const ids = others.map(({ id }) => id).filter((id) => !older.has(id))
  const known = own.map(({ id }) => id).filter((id) => !older.has(id))
  const at = ids.findIndex((id, index) => known[index] !== id)
  if (at >= 0 || known.length > ids.length) return [otherSection(own, known[at < 0 ? ids.length : at], ids[at])]
  return others.flatMap((section) => {
    const same = own.find(({ id }) => id === section.id)
    return older.has(section.id) || !same ? [] : checkSection(same, section, original.file)
  })
}

function otherSection(own: Section[], found: string | undefined, expected: string | undefined): Fault {
  const section = own.find(({ id }) => id === found) ?? own.at(-1)
  const node = section?.nodes[0]
  return {
    ...(node ? placeOfNode(node) : { line: 1, column: 1 }),
    about: 'section',
    found: found === undefined ? 'the end of the body' : `the section "${found}"`,
    expected: expected === undefined ? 'the end, as in the original' : `the section "${expected}", as in the original`,
    fix: 'Keep the sections of the original, with their ids and in their order.',
  }
}

function checkSection(own: Section, original: Section, file: string): Fault[] {
  const start = placeOfNode(own.nodes[0] ?? { position: undefined })
  return [
    ...firstDifference(own.nodes.flatMap(blocksIn), original.nodes.flatMap(blocksIn), start, file),
    ...inlineDifferences(own.nodes.flatMap(inlinesIn), original.nodes.flatMap(inlinesIn), start, file),
  ]
}

/** One is enough: what follows it is often the same slip. */
function firstDifference(own: Piece[], original: Piece[], start: Place, file: string): Fault[] {
  const length = Math.max(own.length, original.length)
  const at = Array.from({ length }).findIndex((_, index) => own[index]?.as !== original[index]?.as)
  if (at < 0) return []
  const [found, expected] = [own[at], original[at]]
  const { line, column } = found ?? own.at(-1) ?? start
  return [
    {
      line,
      column,
      about: 'structure',
      found: found?.as ?? 'the end of the section',
      expected: expected ? `${expected.as}, as in ${file}:${expected.line}` : `the end of the section, as in ${file}`,
      fix: 'Keep the structure of the original; only words differ.',
    },
  ]
}

/** The order of links in a sentence is that of the language. */
function inlineDifferences(own: Piece[], original: Piece[], start: Place, file: string): Fault[] {
  const left = [...original]
  const strange = own.filter(({ as }) => {
    const at = left.findIndex((piece) => piece.as === as)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [
    ...strange.map(({ as, line, column }) => ({
      line,
      column,
      about: 'structure',
      found: as,
      expected: `what ${file} has in this section`,
      fix: 'Lead where the original leads, or take it out.',
    })),
    ...left.map(({ as, line }) => ({
      ...start,
      about: 'structure',
      found: 'no such link or mark in this section',
      expected: `${as}, as in ${file}:${line}`,
      fix: 'Put it around the same words.',
    })),
  ]
}

/** Blocks in their order; paragraphs are not counted, because a language may need more or fewer sentences. */
function blocksIn(node: RootContent): Piece[] {
  const as = blockOf(node)
  const inner = 'children' in node && node.type !== 'table' ? node.children.flatMap(blocksIn) : []
  const end =
    node.type === 'mdxJsxFlowElement' && inner.length > 0 ? [{ ...endOf(node), as: `</${node.name ?? ''}>` }] : []
  return as === undefined ? inner : [{ ...placeOfNode(node), as }, ...inner, ...end]
}

function blockOf(node: Nodes): string | undefined {
  if (node.type === 'mdxJsxFlowElement') return tagOf(node)
  if (node.type === 'heading') return `${'#'.repeat(node.depth)} … [#${readHeadingId(node).id ?? ''}]`
  if (node.type === 'list') return node.ordered ? 'a numbered list' : 'a list'
  if (node.type === 'listItem') return typeof node.checked === 'boolean' ? 'an entry to tick off' : 'an entry of a list'
  if (node.type === 'code') return `a block of code in ${node.lang ?? 'no language'}`
  if (node.type === 'blockquote') return 'a quote'
  if (node.type !== 'table') return undefined
  return `a table of ${node.children.length} rows and ${node.children[0]?.children.length ?? 0} columns`
}

/** Words that a reader sees, which are the attributes that differ. */
const IN_WORDS = new Set(['title'])

function tagOf(node: Jsx): string {
  const attributes = Object.entries(attributesOf(node))
    .filter(([name]) => !IN_WORDS.has(name))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => ` ${name}="${value}"`)
  const name = node.name === ADVICE.component ? 'Advice' : (node.name ?? '')
  return `<${name}${attributes.join('')}>`
}

function endOf({ position }: Jsx): Place {
  const { line = 1, column = 1 } = position?.end ?? {}
  return { line, column }
}

function inlinesIn(node: RootContent): Piece[] {
  const as =
    node.type === 'link' ? `a link to ${node.url}` : node.type === 'mdxJsxTextElement' ? tagOf(node) : undefined
  const inner = 'children' in node ? node.children.flatMap(inlinesIn) : []
  return as === undefined ? inner : [{ ...placeOfNode(node), as }, ...inner]
}

interface Found extends Omit<Fault, keyof Place> {
  path: PropertyKey[]
}

/** Two words of a language; a name, a code or a header needs no meaning. */
const SENTENCE = /\p{L}{3,} \p{L}{2,}/u

/** Holds the words of a translation's frontmatter against those of the original: none too many, none missing. */
export function checkWords(entry: Entry, words: Translation, placeOf: PlaceOf): Fault[] {
  const messages = entry.messages.map(({ text }) => text)
  const noted = entry.sources.flatMap(({ name, note }) => (note === undefined ? [] : [name]))
  return [
    ...strangers('meanings', words.meanings, messages, 'the text of a message, word for word'),
    ...strangers('shown', words.shown, messages, 'the text of a message, word for word'),
    ...strangers('notes', words.notes, noted, 'the name of a source that has a note'),
    ...missing(
      'meanings',
      words.meanings,
      messages.filter((text) => SENTENCE.test(text)),
    ),
    ...missing('notes', words.notes, noted),
    ...otherHoles(words.meanings),
    ...otherCount(entry.sourceNotes?.length ?? 0, words.sourceNotes?.length ?? 0),
  ].map(({ path, ...fault }) => ({ ...placeOf(path), ...fault }))
}

function strangers(field: string, given: Record<string, string>, known: string[], expected: string): Found[] {
  return Object.keys(given)
    .filter((text) => !known.includes(text))
    .map((text) => ({
      path: [field, text],
      about: field,
      found: `"${text}"`,
      expected,
      fix: didYouMean(text, known, 'Copy it from the original, or take it out.'),
    }))
}

function missing(field: string, given: Record<string, string>, needed: string[]): Found[] {
  return [...new Set(needed)]
    .filter((text) => given[text] === undefined)
    .map((text) => ({
      path: [field],
      about: field,
      found: `nothing for "${text}"`,
      expected: 'the words of each in the language',
      fix: `Write '${text.replaceAll("'", "''")}': and what it says.`,
    }))
}

const HOLE = /\{[^{}]*\}/g

function otherHoles(meanings: Record<string, string>): Found[] {
  return Object.entries(meanings).flatMap(([text, meaning]) => {
    const holes = text.startsWith('{"') ? [] : (text.match(HOLE) ?? [])
    const strange = (meaning.match(HOLE) ?? []).find((hole) => !text.includes(hole))
    if (strange === undefined) return []
    return [
      {
        path: ['meanings', text],
        about: 'meanings',
        found: strange,
        expected:
          holes.length === 0 ? 'no {hole}: the message has none' : `the holes of the message: ${holes.join(', ')}`,
        fix: 'Write the hole as the message has it.',
      },
    ]
  })
}

function otherCount(original: number, given: number): Found[] {
  if (original === given) return []
  return [
    {
      path: ['sourceNotes'],
      about: 'sourceNotes',
      found: `${given}`,
      expected: `${original}, as in the original and in its order`,
      fix: 'Translate each of them, one for one.',
    },
  ]
}
