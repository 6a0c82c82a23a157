import type { Nodes, PhrasingContent, Strong } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Glossary, glossarySchema } from '../../content-model/translation-schema'
import { lineOfNode, textOf } from '../read/mdx-tree'
import type { Problem } from '../read/problem'
import type { Article } from '../read/read-article'
import { readIfThere } from '../read/parse-yaml'
import { withoutQuotes, type Block, proseOf } from './prose'
import type { WordFault } from './sentences'

/** A term of `content/LANGUAGE/glossary.yaml`. */
export type Term = Glossary['terms'][number]

/** Reads the terms of a language; a language may have none. */
export async function readGlossary(root: string, language: string): Promise<{ terms: Term[]; problems: Problem[] }> {
  const read = await readIfThere(root, `content/${language}/glossary.yaml`, glossarySchema, { terms: [] })
  return 'data' in read ? { terms: read.data.terms, problems: [] } : { terms: [], problems: read.problems }
}

/** Holds the words of a translation against the glossary: no term to avoid, and names of the product as they are there. */
export function termFaults(article: Pick<Article, 'entry' | 'placeOf' | 'tree'>, terms: Term[]): WordFault[] {
  const avoided = terms.flatMap(({ translated, avoid = [] }) => avoid.map((word) => ({ word, translated })))
  const names = namesIn(terms)
  const quoted = quotedNames(article.tree)
  return [
    ...proseOf(article).flatMap((block) => {
      const own = withoutNames(withoutQuotes(block.spoken), quoted)
      return avoided.flatMap((term) => findAvoided(block, own, term))
    }),
    ...boldNames(article.tree).flatMap((name) => checkName(name, names)),
  ]
}

/** What screens and other sites say themselves: names in bold, and the titles of pages elsewhere. */
function quotedNames(tree: Nodes): string[] {
  const names: string[] = []
  visit(tree, ['strong', 'link'], (node) => {
    if (node.type === 'strong' || (node.type === 'link' && node.url.startsWith('https://'))) names.push(toString(node))
  })
  return names.toSorted((one, other) => other.length - one.length)
}

function withoutNames(text: string, names: string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '.repeat(name.length)), text)
}

/**
 * A term in capitals is a name, and only the name is meant: "Informes", not "los informes".
 *
 * @param own the words of the block without what it quotes, as long as its text
 */
function findAvoided(
  { line, text }: Block,
  own: string,
  { word, translated }: { word: string; translated: string },
): WordFault[] {
  const pattern = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, /^\p{Lu}/u.test(word) ? 'gu' : 'giu')
  return [...own.matchAll(pattern)].map(({ 0: words, index }) => ({
    line: line + text.slice(0, index).split('\n').length - 1,
    words,
    about: 'term',
    found: `"${words}"`,
    expected: `"${translated}", as the glossary has it`,
    fix: 'Write that, or take the word out of avoid: in the glossary if it means something else here.',
  }))
}

/** A name in bold, and the one in front of it where this one is in parentheses: **Registro diario** (**Daily Log**). */
interface BoldName {
  line: number
  text: string
  isInside: boolean
  before?: string
}

function boldNames(tree: Nodes): BoldName[] {
  const names: BoldName[] = []
  visit(tree, 'strong', (node: Strong, index, parent) => {
    const siblings = (parent?.children ?? []) as PhrasingContent[]
    const [owner, opening] = [siblings[(index ?? 0) - 2], siblings[(index ?? 0) - 1]]
    const isInside = opening?.type === 'text' && /\(\s*$/.test(opening.value)
    const isPair = isInside && owner?.type === 'strong' && /^\s*\(\s*$/.test(opening.value)
    names.push({ line: lineOfNode(node), text: textOf(node), isInside, ...(isPair && { before: textOf(owner) }) })
  })
  return names
}

function checkName({ line, text, isInside, before }: BoldName, names: Map<string, string[]>): WordFault[] {
  const translations = names.get(text.toLowerCase())
  const isSame = (word: string) => translations?.some((known) => known.toLowerCase() === word.toLowerCase())
  if (!translations || isSame(text) || (isInside && (before === undefined || isSame(before)))) return []
  const [translated = ''] = translations
  return [
    {
      line,
      words: before ?? text,
      about: 'name',
      found: before === undefined ? `**${text}** alone` : `**${before}** (**${text}**)`,
      expected: `**${translated}** (**${text}**), as the glossary has it`,
      fix: 'Write the name as the screens of the product have it in the language.',
    },
  ]
}

/** Names on the product's own screens, which have a source: in the original → in the language, or one of several. */
function namesIn(terms: Term[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const { original, translated, source } of terms) {
    // A term in small letters is for running text, though a page of the product has it.
    if (source === undefined || !/^\p{Lu}/u.test(translated)) continue
    for (const name of new Set([original, original.replace(/ \(.*\)$/, '')].map((each) => each.toLowerCase())))
      names.set(name, [...(names.get(name) ?? []), ...translated.split(/ *[;/] */)])
  }
  return names
}
