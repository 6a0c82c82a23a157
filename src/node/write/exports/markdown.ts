import type { PhrasingContent, RootContent } from 'mdast'
import { ADVICE, FRAME, withProduct } from '../../../content-model/sections'
import { ownFirst } from '../../../content-model/messages'
import type { Entry } from '../../../content-model/types'
import { TOPIC_LABELS } from '../../../content-model/topics'
import { inOrder } from '../../../content-model/wording'
import type { Article } from '../../read/read-article'
import { heading, link, list, paragraph, plainBody, quote, strong } from './plain'
import { addressesOf, type Publication } from './publication'
import { toText } from './sections'

/**
 * An article as one self-contained Markdown file: the same words as its page, in the same order.
 * Links are absolute. Ends with a line break.
 */
export function toMarkdown(article: Article, publication: Publication): string {
  const { entry, tree } = article
  const body = [
    heading(1, entry.title),
    quote([paragraph(entry.summary)]),
    list(factsOf(entry, publication).map(([name, value]) => [strong(`${name}:`), ' ', value])),
    ...messages(entry, publication),
    ...plainBody(tree, { id: entry.id, publication }),
    ...related(entry, publication),
    ...sources(article, publication),
  ]
  return `${toText(body)}\n`
}

function factsOf(entry: Entry, publication: Publication): [string, string | PhrasingContent][] {
  const { wording } = publication
  const { url } = addressesOf(entry, publication)
  const facts: [string, string | PhrasingContent][] = []
  if (entry.codes.length > 0) facts.push(['Status code', entry.codes.join(', ')])
  if ('kind' in entry) facts.push(['Kind', wording.kinds[entry.kind]], ['Topic', TOPIC_LABELS[entry.topic]])
  facts.push(['Who sees it', entry.audience.map((audience) => wording.audiences[audience]).join(', ')])
  if ('kind' in entry) {
    facts.push(['Who can fix it', inOrder(entry.fixedBy.map((fixer) => wording.fixers[fixer]))])
    facts.push(['Try again', wording.retries[entry.retry]])
  }
  facts.push(['Page', link(url, url)])
  return facts
}

function messages(entry: Entry, { wording }: Publication): RootContent[] {
  if (entry.messages.length === 0) return []
  const parts = ownFirst(entry.messages).flatMap(({ texts, ...author }) => {
    const items = list(texts.map((value): PhrasingContent[] => [{ type: 'inlineCode', value }]))
    return author.from === 'service' ? [items] : [paragraph(`${wording.writes(author)}:`), items]
  })
  return [heading(2, FRAME.message.title), ...parts]
}

function related(entry: Entry, publication: Publication): RootContent[] {
  const neighbors = entry.related.flatMap((id) => publication.entries.get(id) ?? [])
  if (neighbors.length === 0) return []
  const items = neighbors.map((neighbor) => [
    link(neighbor.title, addressesOf(neighbor, publication).markdownUrl),
    `: ${neighbor.summary}`,
  ])
  return [heading(2, FRAME.related.title), list(items)]
}

function sources({ entry, facts }: Article, { site }: Publication): RootContent[] {
  const items = entry.sources.map(({ name, url, note }) => [url ? link(name, url) : name, note ? `: ${note}` : ''])
  return [
    heading(2, FRAME.sources.title),
    list(items),
    ...(entry.sourceNotes ?? []).map((note) => paragraph(note)),
    ...(facts.hasAdvice ? [paragraph(withProduct(ADVICE.sentence, site.product))] : []),
    paragraph(
      `Steps and figures last checked against these sources on ${entry.reviewed}. Next check due by ${entry.reviewBy}.`,
    ),
  ]
}
