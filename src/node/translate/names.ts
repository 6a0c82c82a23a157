import { namesSchema } from '../../content-model/translation-schema'
import type { BrokenContent, Content } from '../read/load-original'
import { didYouMean, type Problem } from '../read/problem'
import { readIfThere } from '../read/yaml-files'

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
  const file = `content/${language}/names.yaml`
  const names = await readIfThere(root, file, namesSchema, {})
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

/** Everyone who is named as a writer of messages. */
export function writersIn({ articles, makers }: Pick<Content, 'articles' | 'makers'>): string[] {
  const named = articles.flatMap(({ entry }) => entry.messages.flatMap(({ by }) => by ?? []))
  return [...new Set([...named, ...makers.map(({ name }) => name)])]
}
