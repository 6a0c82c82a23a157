import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { PARTS } from '../../../content-model/sections'
import type { Article } from '../../read/read-article'
import type { Publication } from '../exports/publication'
import { sectionsOf } from '../exports/sections'
import { toWords } from '../exports/stringify'

/** Asks the reader, not the page. */
const NOT_ANSWERED = new Set<string>([PARTS.Escalate.id])

/** The questions that an article's page asks in a heading and answers below it; an answer to a common question is one. */
export function questionsIn(article: Article, publication: Publication) {
  const { intro, sections } = sectionsOf(article, publication)
  const { collection, title, summary } = article.entry
  const asked = sections
    .filter(({ id }) => !NOT_ANSWERED.has(id))
    .flatMap(({ title: heading, content }) => [{ heading, content: ownContent(content) }, ...below(content)])
  const own = collection === 'faq' ? [question(title, `${summary}\n${toWords(intro)}`.trim())] : []
  return [
    ...own,
    ...asked.flatMap(({ heading, content }) => {
      const answer = toWords(content)
      return heading.endsWith('?') && answer ? [question(heading, answer)] : []
    }),
  ]
}

function question(name: string, text: string) {
  return { '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text } }
}

/** What stands before the first heading below this one. */
function ownContent(content: RootContent[]): RootContent[] {
  const end = content.findIndex(({ type }) => type === 'heading')
  return end < 0 ? content : content.slice(0, end)
}

function below(content: RootContent[]): { heading: string; content: RootContent[] }[] {
  return content.flatMap((node, index) =>
    node.type === 'heading' ? [{ heading: toString(node), content: ownContent(content.slice(index + 1)) }] : [],
  )
}
