import type { Wish } from './skeleton'

/** What remains to be done for each language that the content is translated into; nothing where it is in none. */
export function toTranslate({ collection, slug }: Pick<Wish, 'collection' | 'slug'>, languages: string[]): string {
  if (languages.length === 0) return ''
  const files = languages.flatMap((language) => [
    `    content/${language}/${collection}/${slug}.mdx and ${slug}.phrasings.txt beside it`,
    ...(collection === 'errors' ? [`    content/${language}/questions.yaml, if a question has a new option`] : []),
  ])
  return `
  Once its words are settled, translate it as docs/languages.md says. Until then the page is in English, and says so:
${files.join('\n')}
  Then: npm run content:translated -- ${collection}/${slug}`
}
