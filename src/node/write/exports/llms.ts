import type { Collection } from '../../../content-model/types'
import { files } from '../../../paths'
import type { Content } from '../../read/load'
import { heading, link, list, paragraph, quote } from './nodes'
import { addressesOf, type Publication } from './publication'
import { toText } from './stringify'

const TITLES: [Collection, string][] = [
  ['errors', 'Errors'],
  ['guides', 'Guides'],
  ['faq', 'Questions'],
]

/**
 * `llms.txt`: what assistants may read, as https://llmstxt.org lays it out. A title, a summary, then lists of links
 * to the Markdown twins; the section named "Optional" may be skipped by a reader with little room.
 */
export function llmsText({ articles }: Content, publication: Publication): string {
  const { site, address } = publication
  const sections = TITLES.flatMap(([collection, title]) => {
    const entries = articles.map(({ entry }) => entry).filter((entry) => entry.collection === collection)
    const items = entries.map((entry) => [
      link(entry.title, addressesOf(entry, publication).markdownUrl),
      `: ${entry.summary}`,
    ])
    return items.length > 0 ? [heading(2, title), list(items)] : []
  })
  const data = [
    [link('All articles in one file', address(files.llmsFull())), ': the articles linked above, one after another'],
    [link('All articles as data', address(files.articlesData())), ': titles, codes, messages and addresses as JSON'],
    [link('Search index', address(files.searchData())), ': the words of every article as JSON'],
    [link('JSON Schema', address(files.schema())), ': the shape of the JSON files'],
  ]
  const text = toText([
    heading(1, site.name),
    quote([paragraph(site.description)]),
    paragraph(
      `An independent guide to errors in ${site.product}. Each article says what an error means, who can fix it, which`,
      ' steps to take and in which order, and whom to contact when they do not help. Messages are quoted word for word;',
      ' {holes} stand for parts that vary.',
    ),
    ...sections,
    heading(2, 'Optional'),
    list(data),
  ])
  return `${text}\n`
}

/** `llms-full.txt`: all twins, parted by rules. */
export function llmsFullText(twins: string[]): string {
  return twins.join('\n---\n\n')
}
