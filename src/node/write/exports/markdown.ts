import * as m from '#words'
import type { PhrasingContent, RootContent } from 'mdast'
import { ADVICE, FRAME, withProduct, HEAD } from '../../../content-model/sections'
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
    ...translationNotice(entry),
    list(factsOf(entry, publication).map(([name, value]) => [strong(`${name}:`), ' ', value])),
    ...messages(entry, publication),
    ...plainBody(tree, { id: entry.id, publication }).flatMap((node) => [node, ...notTranslatedAgain(node, entry)]),
    ...related(entry, publication),
    ...sources(article, publication),
  ]
  return `${toText(body)}\n`
}

/** As the page has it (`TranslationNotice`). */
function translationNotice({ language, older }: Entry): RootContent[] {
  if (language !== undefined) return [paragraph(m.article_not_translated())]
  return older?.includes(HEAD) ? [paragraph(m.article_older_page())] : []
}

function notTranslatedAgain(node: RootContent, { older }: Entry): RootContent[] {
  const id = node.type === 'heading' ? node.data?.id : undefined
  return id !== undefined && older?.includes(id) ? [paragraph(m.article_older_section())] : []
}

function factsOf(entry: Entry, publication: Publication): [string, string | PhrasingContent][] {
  const { wording } = publication
  const { url } = addressesOf(entry, publication)
  const facts: [string, string | PhrasingContent][] = []
  if (entry.codes.length > 0) facts.push([m.export_fact_code(), entry.codes.join(', ')])
  if ('kind' in entry)
    facts.push([m.export_fact_kind(), wording.kinds[entry.kind]], [m.export_fact_topic(), TOPIC_LABELS[entry.topic]])
  facts.push([m.export_fact_audience(), entry.audience.map((audience) => wording.audiences[audience]).join(', ')])
  if ('kind' in entry) {
    facts.push([m.export_fact_fixer(), inOrder(entry.fixedBy.map((fixer) => wording.fixers[fixer]))])
    facts.push([m.export_fact_retry(), wording.retries[entry.retry]])
  }
  facts.push([m.export_fact_page(), link(url, url)])
  return facts
}

function messages(entry: Entry, { wording }: Publication): RootContent[] {
  if (entry.messages.length === 0) return []
  const parts = ownFirst(entry.messages).flatMap(({ texts, ...author }) => {
    const items = list(texts.map((text) => inOtherWords(text, entry)))
    return author.from === 'service' ? [items] : [paragraph(`${wording.writes(author)}:`), items]
  })
  return [heading(2, FRAME.message.title), ...parts]
}

/** A message, how the product words it in the language of the site, and what it says there. */
function inOtherWords(value: string, { shown, meanings }: Entry): (PhrasingContent | string)[] {
  const [words, meaning] = [shown?.[value], meanings?.[value]]
  return [
    { type: 'inlineCode', value },
    ...(words === undefined ? [] : [' ', m.article_message_shown({ words })]),
    ...(meaning === undefined ? [] : [' ', m.article_message_means({ meaning })]),
  ]
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
    paragraph(m.article_checked({ day: entry.reviewed }), ' ', m.article_next_check({ day: entry.reviewBy })),
  ]
}
