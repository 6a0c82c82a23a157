import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Versions } from '../../content-model/translation-schema'
import type { ArticleId } from '../../content-model/types'
import { checkLinks } from '../check/cross-checks'
import { type BrokenContent, COLLECTIONS, type Content } from '../read/load-original'
import { rememberLast } from '../read/last-reading'
import type { Anchors } from '../read/mdx-tree'
import { ORIGINAL } from '../read/places'
import { aboutFile, didYouMean, type Problem } from '../read/problem'
import { anchorsOf, type Article } from '../read/read-article'
import { markOfNames } from './names'
import { readTranslation } from './read-translation'
import { marksOf } from './sections'
import { stateOf } from './state'
import { readTexts, translateTexts } from './texts'
import { marksOfArticles, marksOfTexts, notEntered, olderIn, readVersions } from './versions'

/** Content in another language, with all that is known of its translation. */
export interface InLanguage {
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
