import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleId } from '../../content-model/types'
import { checkLinks } from '../check/cross-checks'
import { type BrokenContent, COLLECTIONS, type Content } from '../read/load-original'
import type { Anchors } from '../read/mdx-tree'
import { ORIGINAL } from '../read/places'
import { aboutFile, didYouMean, type Problem } from '../read/problem'
import { anchorsOf, type Article } from '../read/read-article'
import { readTranslation } from './read-translation'
import { readTexts, translateTexts } from './texts'

/**
 * Puts content into another language with what `content/LANGUAGE` has. What is not translated stays as it is; an article
 * then says so.
 *
 * @param original the sound content to translate
 */
export async function translate(
  original: Content,
  root: string,
  language: string,
): Promise<{ content: Content } | BrokenContent> {
  const [read, texts] = await Promise.all([readArticles(original, root, language), readTexts(root, language)])
  const translated = new Map(read.flatMap(({ article }) => (article ? [[article.entry.id, article] as const] : [])))
  const articles = original.articles.map((article) => translated.get(article.entry.id) ?? untranslated(article))
  const anchors: Anchors = new Map(articles.map((article) => [article.entry.id, anchorsOf(article)]))
  const { content, problems: faults } = translateTexts(original, texts)
  const problems = [
    ...read.flatMap((result) => result.problems),
    ...[...translated.values()].flatMap((article) => checkLinks(article, anchors)),
    ...faults,
  ]
  return problems.length > 0 ? { problems, articles } : { content: { ...content, articles } }
}

function untranslated(article: Article): Article {
  return { ...article, entry: { ...article.entry, language: ORIGINAL } }
}

async function readArticles(
  { articles, site, examples }: Content,
  root: string,
  language: string,
): Promise<{ article?: Article; problems: Problem[] }[]> {
  const originals = new Map(articles.map((article) => [article.entry.id, article]))
  const files = await filesOf(root, language)
  return Promise.all(
    files.map(async ({ file, id }) => {
      const original = originals.get(id)
      if (!original) return { problems: [translationOfNothing(file, id, originals.keys())] }
      const text = await readFile(join(root, file), 'utf8')
      return readTranslation({ file, text, language }, original, { product: site.product, examples })
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
