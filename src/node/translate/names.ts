import { namesSchema, type Versions } from '../../content-model/translation-schema'
import type { BrokenContent, Content } from '../read/load-original'
import { didYouMean, type Problem } from '../read/problem'
import { readIfThere } from '../read/parse-yaml'
import { markOf } from './versions'

/**
 * Names those who write messages in the language of the site. Brands have no other name.
 *
 * @param content in the language, with the names of the original
 */
export async function withNames(
  content: Content,
  root: string,
  language: string,
): Promise<{ content: Content } | BrokenContent> {
  const file = fileOf(language)
  const names = await readNames(root, language)
  const { articles, makers } = content
  if ('problems' in names) return { problems: names.problems, articles }
  const { data, placeOf } = names
  const known = writersIn(content)
  const problems = Object.keys(data)
    .filter((name) => !known.includes(name))
    .map((name): Problem => ({
      file,
      ...placeOf([name]),
      about: 'name',
      found: `"${name}"`,
      expected: 'who writes a message, as `by` in an article or `name` in content/makers.yaml has it',
      fix: didYouMean(name, known, 'Rename it as the original was renamed, or take it out.'),
    }))
  if (problems.length > 0) return { problems, articles }
  const said = (name: string) => (Object.hasOwn(data, name) ? (data[name] ?? name) : name)
  return {
    content: {
      ...content,
      makers: makers.map((maker) => ({ ...maker, name: said(maker.name) })),
      articles: articles.map((article) => ({
        ...article,
        entry: {
          ...article.entry,
          messages: article.entry.messages.map(({ by, ...message }) => ({
            ...message,
            ...(by !== undefined && { by: said(by) }),
          })),
        },
      })),
    },
  }
}

/** The mark of all writers, where a language names some of them: a new one may need a name, too. */
export async function markOfNames(
  content: Pick<Content, 'articles' | 'makers'>,
  root: string,
  language: string,
): Promise<Versions> {
  const names = await readNames(root, language)
  const isNamed = 'data' in names && Object.keys(names.data).length > 0
  return isNamed ? { 'names.yaml': { writers: markOf(writersIn(content).toSorted()) } } : {}
}

function fileOf(language: string): string {
  return `content/${language}/names.yaml`
}

function readNames(root: string, language: string) {
  return readIfThere(root, fileOf(language), namesSchema, {})
}

/** Everyone who is named as a writer of messages. */
export function writersIn({ articles, makers }: Pick<Content, 'articles' | 'makers'>): string[] {
  const named = articles.flatMap(({ entry }) => entry.messages.flatMap(({ by }) => by ?? []))
  return [...new Set([...named, ...makers.map(({ name }) => name)])]
}
