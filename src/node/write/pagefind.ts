import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { wholeOf, type IndexedCard } from '../../search/pagefind/question-and-answer'
import { allWordings } from '../../content-model/messages'
import type { Content } from '../read/load'
import type { Article } from '../read/read-article'
import { escapeHtml } from './page-html'
import { writeOutput } from '../files'
import { publicationOf } from './exports/publication'
import { searchText } from './exports/sections'

const FOLDER = 'pagefind'
/** Pagefind's own interfaces, which this site does not use, and its worker, which ours replaces. */
const NOT_NEEDED = ['ui', 'modular-ui', 'component-ui', 'highlight', 'worker'].flatMap((name) => [
  `pagefind-${name}.js`,
  `pagefind-${name}.css`,
])
/** Weights relative to the text of the body, which has 1. */
const WEIGHT = { title: 10, message: 8, alias: 5, summary: 3 }

/**
 * Writes the Pagefind index and its script, for a site with `search: pagefind`.
 *
 * @param out the folder that is published at the base
 * @throws when Pagefind rejects an article
 */
export async function writePagefind(content: Content, out: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(`The search index was not begun: ${errors.join('; ')}`)
  const publication = publicationOf(content, '/')
  for (const article of content.articles) await add(index, article, searchText(article, publication))
  // On a busy machine, files that Pagefind writes itself can still be empty when it says that they are written.
  const { files, errors: failures } = await index.getFiles()
  if (failures.length > 0) throw new Error(`The search index was not made: ${failures.join('; ')}`)
  await close()
  const needed = files.filter(({ path }) => !NOT_NEEDED.includes(path))
  for (const { path, content: bytes } of needed) writeOutput(join(out, FOLDER, path), Buffer.from(bytes))
}

async function add(index: PagefindIndex, { file, entry }: Article, text: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: `/${entry.id}`, content: indexedPage(entry, text) })
  if (errors.length > 0) throw new Error(`${file} was not indexed: ${errors.join('; ')}`)
}

/** The texts an article is found by, with their weights. */
function indexedPage(entry: Article['entry'], text: string): string {
  const { id, title, summary, codes, messages, aliases, audience, component } = entry
  const wordings = allWordings(entry).map(({ text }) => text)
  const isError = 'fixedBy' in entry
  const card: IndexedCard = { id, title, summary, codes, messages, component, fixedBy: isError ? entry.fixedBy : [] }
  const weighed = (words: string, weight: number) => `<p data-pagefind-weight="${weight}">${escapeHtml(words)}</p>`
  const filter = (name: string) => (value: string | number) => `<i data-pagefind-filter="${name}:${value}"></i>`
  return [
    '<html lang="en"><body>',
    `<i data-pagefind-meta="card[title]" title="${escapeHtml(JSON.stringify(card))}"></i>`,
    ...codes.map(filter('code')),
    ...audience.map(filter('audience')),
    ...(isError ? [entry.kind].map(filter('kind')) : []),
    weighed([title, ...wordings, ...aliases].map(wholeOf).join(' '), WEIGHT.title),
    weighed(title, WEIGHT.title),
    ...wordings.map((text) => weighed(text, WEIGHT.message)),
    ...aliases.map((alias) => weighed(alias, WEIGHT.alias)),
    weighed(summary, WEIGHT.summary),
    ...text.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`),
    '</body></html>',
  ].join('\n')
}
