import { createHash } from 'node:crypto'
import type { Nodes, RootContent } from 'mdast'
import { HEAD } from '../../content-model/sections'
import { idsOf } from '../check/id-checks'
import { placeOfNode } from '../read/mdx-tree'
import type { Article } from '../read/read-article'
import { inOneLine } from '../../text/plain'
import { Document } from 'yaml'
import { type Versions, versionsSchema } from '../../content-model/translation-schema'
import type { Content, TranslationState } from '../read/load-original'
import { aboutFile, type Problem } from '../read/problem'
import { readIfThere } from '../read/parse-yaml'
import { keysOf, type Texts } from './texts'

/** A part of an article that is translated, and can grow old, by itself. */
export interface Section {
  /** That of its heading, which is an anchor of the page; `HEAD` for the first one. */
  id: string
  nodes: RootContent[]
  /** Its source, without the frontmatter. */
  text: string
}

/** Splits an article at its headings of the second level, which are parts or `##`. */
export function sectionsOf({ tree, text }: Pick<Article, 'tree' | 'text'>): Section[] {
  const sections: (Section & { from: number })[] = [{ id: HEAD, nodes: [], text: '', from: bodyStart(text) }]
  for (const node of tree.children) {
    const id = headingOf(node)
    if (id !== undefined) sections.push({ id, nodes: [node], text: '', from: placeOfNode(node).line })
    else sections.at(-1)?.nodes.push(node)
  }
  const lines = text.split(/\r?\n/)
  return sections.map(({ id, nodes, from }, at) => ({
    id,
    nodes,
    text: lines.slice(from - 1, (sections[at + 1]?.from ?? lines.length + 1) - 1).join('\n'),
  }))
}

/** The line behind the frontmatter. */
function bodyStart(text: string): number {
  return /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0].split('\n').length ?? 1
}

function headingOf(node: Nodes): string | undefined {
  return node.type === 'heading' && node.depth !== 2 ? undefined : idsOf(node)[0]?.id
}

/** A short mark of each section, which changes with its words and its structure. */
export function marksOf(article: Pick<Article, 'tree' | 'text' | 'entry'>): Record<string, string> {
  return Object.fromEntries(
    sectionsOf(article).map(({ id, text }) => [id, markOf(id === HEAD ? [...headTexts(article), text] : [text])]),
  )
}

/** What of the frontmatter is in words that readers see. */
function headTexts({
  entry: { title, summary, messages, sources, sourceNotes = [] },
}: Pick<Article, 'entry'>): string[] {
  const noted = sources.flatMap(({ name, note }) => (note === undefined ? [] : [name, note]))
  return [title, summary, ...messages.map((message) => message.text), ...noted, ...sourceNotes]
}

const LETTERS = 8

/** A short mark of some texts. How their lines are broken does not change it. */
export function markOf(texts: readonly string[]): string {
  const even = texts.map((text) => inOneLine(text).replace(/ ?([<>]) ?/g, '$1'))
  return createHash('sha256').update(JSON.stringify(even)).digest('hex').slice(0, LETTERS)
}

/** Where the marks of a language are. */
export function versionsFile(language: string): string {
  return `content/${language}/versions.yaml`
}

/** Reads the marks of the originals as they were translated; none where nothing was entered yet. */
export async function readVersions(root: string, language: string): Promise<{ data: Versions; problems: Problem[] }> {
  const read = await readIfThere(root, versionsFile(language), versionsSchema, {})
  return 'data' in read ? { data: read.data, problems: [] } : { data: {}, problems: read.problems }
}

/** The sections whose mark is no longer that of the original: changed, new, or gone. */
export function olderIn(now: Record<string, string>, then: Record<string, string>): string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].filter((id) => now[id] !== then[id])
}

/** The marks of everything in YAML files that somebody has translated, by file and id. */
export function marksOfTexts({ questions, makers, site, permalinks }: Content, texts: Texts): Versions {
  const { description, support } = texts.site.data
  const own = new Set(keysOf(texts.makers.data))
  const all: Versions = {
    'questions.yaml': Object.fromEntries(
      questions
        .filter(({ id }) => texts.questions.data[id])
        .map((question) => [question.id, markOf(wordsOf(question))]),
    ),
    'makers.yaml': Object.fromEntries(
      keysOf(makers).flatMap((key, at) => {
        const { says = '', advice = '' } = makers[at] ?? {}
        return own.has(key) ? [[key, markOf([says, advice])]] : []
      }),
    ),
    'site.yaml': {
      ...(description !== undefined && { description: markOf([site.description]) }),
      ...(support && { apiHours: markOf([site.support.apiHours]) }),
    },
    'permalinks.yaml': Object.fromEntries(
      Object.entries(permalinks.moved)
        .filter(([from]) => texts.moved.data[from] !== undefined)
        .map(([from, { note }]) => [from, markOf([note])]),
    ),
  }
  return Object.fromEntries(Object.entries(all).filter(([, marks]) => Object.keys(marks).length > 0))
}

function wordsOf({ ask, short, tell, unsureHint = '', options }: Content['questions'][number]): string[] {
  return [
    ask,
    short,
    tell,
    unsureHint,
    ...options.flatMap(({ id, label, hint = '', group = '' }) => [id, label, hint, group]),
  ]
}

/** A translated article without marks would never be called old. */
export function notEntered(translated: Article[], versions: Versions, language: string): Problem[] {
  return translated
    .filter(({ entry }) => versions[entry.id] === undefined)
    .map(({ file, entry }) =>
      aboutFile(file, {
        about: 'version',
        found: `no marks of the original in ${versionsFile(language)}`,
        expected: 'a mark of each section as it was translated, so that a later change is noticed',
        fix: `Run: npm run content:translated -- ${entry.id}`,
      }),
    )
}

/**
 * Enters today's marks, after a translation was held against its original.
 *
 * @param now the marks of everything that is translated
 * @param checked what was checked, such as `errors/503` or `questions.yaml`; all of it by default
 */
export function enterVersions(before: Versions, now: Versions, checked: string[] = Object.keys(now)): Versions {
  const known = { ...before, ...Object.fromEntries(checked.flatMap((name) => (now[name] ? [[name, now[name]]] : []))) }
  return Object.fromEntries(
    Object.entries(known)
      .filter(([name]) => now[name] !== undefined)
      .toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  )
}

/** The marks as the text of their file. */
export function writeVersions(versions: Versions): string {
  const document = new Document(versions)
  document.commentBefore =
    ' What each section said when it was translated, as a mark. Written by npm run content:translated.'
  return document.toString({ singleQuote: true, lineWidth: 0 })
}

/** The marks of the originals of these translations. */
export function marksOfArticles(translated: Article[]): Versions {
  return Object.fromEntries(
    translated.flatMap(({ entry, original }) => (original ? [[entry.id, marksOf(original)]] : [])),
  )
}

/**
 * @param content in the language
 * @param versions the marks that were entered
 * @param now those of what is translated today
 */
export function stateOf(
  { articles, questions, makers, permalinks }: Content,
  { language, versions, now }: { language: string; versions: Versions; now: Versions },
): TranslationState {
  const lists = {
    'questions.yaml': questions.map(({ id }) => id),
    'makers.yaml': keysOf(makers),
    'names.yaml': ['writers'],
    'site.yaml': ['description', 'apiHours'],
    'permalinks.yaml': Object.keys(permalinks.moved),
  }
  return {
    language,
    missing: Object.fromEntries([
      ...articles.filter(({ original }) => !original).map(({ entry }) => [entry.id, []] as const),
      ...Object.entries(lists)
        .map(([file, ids]) => [file, ids.filter((id) => now[file]?.[id] === undefined)] as const)
        .filter(([, ids]) => ids.length > 0),
    ]),
    older: Object.fromEntries(
      Object.entries(now)
        .map(([name, marks]) => [name, olderIn(marks, versions[name] ?? {})] as const)
        .filter(([, sections]) => sections.length > 0),
    ),
  }
}

/** What has to be looked at again, a line for each file. */
export function olderLines({ language, older }: TranslationState): string[] {
  return Object.entries(older).map(([name, sections]) => `${fileOf(name, language)}: ${sections.join(', ')}`)
}

/** What nobody has translated, a line for each article and each YAML file. */
export function missingLines({ language, missing }: TranslationState): string[] {
  return Object.entries(missing).map(([name, ids]) =>
    [fileOf(name, language), ...(ids.length > 0 ? [ids.join(', ')] : [])].join(': '),
  )
}

function fileOf(name: string, language: string): string {
  return `content/${language}/${name.endsWith('.yaml') ? name : `${name}.mdx`}`
}
