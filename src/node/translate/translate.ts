import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Versions, type Translation, translationSchema } from '../../content-model/translation-schema'
import type { ArticleId, Entry } from '../../content-model/types'
import { checkLinks } from '../check/cross-checks'
import { type BrokenContent, COLLECTIONS, type Content, rememberLast } from '../read/load-original'
import type { Anchors } from '../read/mdx-tree'
import { ORIGINAL } from '../read/places'
import { aboutFile, didYouMean, type Problem } from '../read/problem'
import { anchorsOf, type Article, readBody, takeApart } from '../read/read-article'
import { markOfNames } from './names'
import { marksOf, stateOf, marksOfArticles, marksOfTexts, notEntered, olderIn, readVersions } from './versions'
import { readTexts, translateTexts } from './texts'
import { HEAD } from '../../content-model/sections'
import type { Examples } from '../read/examples'
import { parseYaml } from '../read/parse-yaml'
import { checkWords, checkShape } from './shape'

/** Content in another language, with all that is known of its translation. */
interface InLanguage {
  content: Content
  problems: Problem[]
  versions: Versions
  /** The marks of today's originals, by file. */
  now: Versions
}

/**
 * Puts content into another language with what `content/LANGUAGE` has. What is not translated stays as it is; an article
 * then says so. What has changed since it was translated is no mistake; readers see a notice in its place.
 *
 * @param original the sound content to translate
 */
export async function translate(
  original: Content,
  root: string,
  language: string,
): Promise<{ content: Content } | BrokenContent> {
  const { content, problems, versions, now } = await readLanguage(original, root, language)
  if (problems.length > 0) return { problems, articles: content.articles }
  return { content: { ...content, translation: stateOf(content, { language, versions, now }) } }
}

/** @param isWhole holds each translation against all of today's original, also where that has changed */
export async function readLanguage(
  original: Content,
  root: string,
  language: string,
  isWhole = false,
): Promise<InLanguage> {
  const [texts, { data: versions, problems: unread }, writers] = await Promise.all([
    readTexts(root, language),
    readVersions(root, language),
    markOfNames(original, root, language),
  ])
  const read = await readArticles(original, root, language, isWhole ? {} : versions)
  const translated = read.flatMap(({ article }) => article ?? [])
  const byId = new Map(translated.map((article) => [article.entry.id, article]))
  const articles = original.articles.map((article) => byId.get(article.entry.id) ?? untranslated(article))
  const anchors: Anchors = new Map(articles.map((article) => [article.entry.id, anchorsOf(article)]))
  const { content, problems: faults } = translateTexts(original, texts)
  return {
    content: { ...content, articles },
    problems: [
      ...unread,
      ...read.flatMap((result) => result.problems),
      ...translated.flatMap((article) => checkLinks(article, anchors)),
      ...faults,
      // Where the marks cannot be read, none is missing.
      ...(isWhole || unread.length > 0 ? [] : notEntered(translated, versions, language)),
    ],
    versions,
    now: { ...marksOfArticles(translated), ...marksOfTexts(original, texts), ...writers },
  }
}

function untranslated(article: Article): Article {
  return { ...article, entry: { ...article.entry, language: ORIGINAL } }
}

const once = rememberLast<ReturnType<typeof readTranslation>>()

async function readArticles(
  { articles, site, examples }: Content,
  root: string,
  language: string,
  versions: Versions,
): Promise<{ article?: Article; problems: Problem[] }[]> {
  const originals = new Map(articles.map((article) => [article.entry.id, article]))
  const files = await filesOf(root, language)
  return Promise.all(
    files.map(async ({ file, id }) => {
      const original = originals.get(id)
      if (!original) return { problems: [translationOfNothing(file, id, originals.keys())] }
      const text = await readFile(join(root, file), 'utf8')
      const then = versions[id]
      const older = then ? olderIn(marksOf(original), then) : []
      const used = text.includes('<Examples') ? examples : {}
      const { product } = site
      return once(file, [text, original.text, older, product, used], () =>
        readTranslation({ file, text, language, older }, original, { product, examples: used }),
      )
    }),
  )
}

async function filesOf(root: string, language: string): Promise<{ file: string; id: ArticleId }[]> {
  const folders = COLLECTIONS.map(async (collection) => {
    const folder = `content/${language}/${collection}`
    const names = await readdir(join(root, folder)).catch((): string[] => [])
    return names
      .filter((name) => name.endsWith('.mdx'))
      .toSorted()
      .map((name) => ({ file: `${folder}/${name}`, id: `${collection}/${name.replace(/\.mdx$/, '')}` as ArticleId }))
  })
  return (await Promise.all(folders)).flat()
}

function translationOfNothing(file: string, id: ArticleId, known: Iterable<ArticleId>): Problem {
  return aboutFile(file, {
    about: 'file name',
    found: `a translation of ${id}, which is not there`,
    expected: 'the folder and name of the article that it translates',
    fix: didYouMean(id, known, 'Rename it as the article was renamed, or delete it.'),
  })
}

interface Source {
  file: string
  text: string
  language: string
  /** The ids of the sections of which the original has changed since. */
  older: string[]
}

/**
 * Reads a translation of an article.
 *
 * @param original gives everything but the words
 * @returns the article in the language, with what is wrong in it
 */
function readTranslation(
  { file, text, language, older }: Source,
  original: Article,
  { product, examples }: { product: string; examples: Examples },
): { article?: Article; problems: Problem[] } {
  const sheet = takeApart(file, text)
  if (!('identity' in sheet)) return { problems: sheet.problems }
  const head = parseYaml(translationSchema, sheet.yaml)
  const headProblems = 'problems' in head ? head.problems : []
  if ('problem' in sheet.body) return { problems: [...headProblems, sheet.body.problem] }
  const { tree } = sheet.body
  const { entry } = original
  const [isError, hasMessages] = [entry.collection === 'errors', entry.messages.length > 0]
  const { facts, faults } = readBody(tree, { product, isError, hasMessages, examples })
  if ('problems' in head) return { problems: [...headProblems, ...faults.map((fault) => ({ file, ...fault }))] }
  const { placeOf } = head
  const changed = new Set(older)
  if (!changed.has(HEAD)) faults.push(...checkWords(entry, head.data, placeOf))
  faults.push(...checkShape({ tree, text }, original, changed))
  const own = { ...inWordsOf(head.data, entry), ...olderOnPage(older, anchorsOf({ entry, facts })) }
  return {
    article: { file, text, entry: own, facts, tree, placeOf, language, original },
    problems: faults.map((fault) => ({ file, ...fault })),
  }
}

/** A section that the page does not have yet is missed at its top. */
function olderOnPage(older: string[], anchors: ReadonlySet<string>): Pick<Entry, 'older'> {
  const places = new Set(older.map((id) => (anchors.has(id) ? id : HEAD)))
  return places.size === 0 ? {} : { older: [...places] }
}

/** The entry in other words. Its own title stays as one of the words that people type. */
function inWordsOf({ title, summary, meanings, shown, notes, sourceNotes }: Translation, entry: Entry): Entry {
  return {
    ...entry,
    title,
    summary,
    aliases: title === entry.title ? entry.aliases : [...entry.aliases, entry.title],
    sources: entry.sources.map(({ note, ...source }) => ({
      ...source,
      ...(note !== undefined && { note: notes[source.name] ?? note }),
    })),
    ...(sourceNotes && { sourceNotes }),
    ...(Object.keys(meanings).length > 0 && { meanings }),
    ...(Object.keys(shown).length > 0 && { shown }),
  }
}
