import { z } from 'zod'
import { errorSchema } from '../../../content-model/schema'
import { AUDIENCES, CONTACTS, FIXERS, WRITERS } from '../../../content-model/enums'
import { ADVICE, withProduct } from '../../../content-model/sections'
import type { Content } from '../../read/load'
import type { Article } from '../../read/read-article'
import { group } from '../../../content-model/messages'
import { addressesOf, type Publication } from './publication'
import { searchText, sectionsOf, stepContents, toText } from './sections'

/**
 * The shape of the public data files, from which `api/schema.json` is generated. Fields may be added within
 * version 1; a field that goes or changes its meaning makes version 2.
 *
 * An article's `signs` are left out: they are the wizard's own and mean nothing without its questions.
 */

const version = z.literal(1)
const language = z
  .string()
  .describe('The language of the titles and texts, such as es; messages stay in the language of the screen')
const generated = z.iso.date().describe('The latest day on which one of the articles was checked against its sources')
const markdown = z.string().describe('GitHub-flavored Markdown; links are absolute')
const address = z.url()

// No field that is used here depends on the product.
const { shape } = errorSchema('')

const messageGroup = z.strictObject({
  from: z.enum(WRITERS).describe('What puts it on the screen; "service" is the product itself'),
  by: z.string().optional().describe('The maker as people know it, such as Firefox or nginx'),
  texts: z.array(z.string()),
})

const meanings = z.record(z.string(), z.string())

/** The fields that lists need. Only errors have `kind`, `topic`, `fixedBy` and `retry`. */
const card = z.strictObject({
  id: z.string().describe('Permanent: the folder and the slug, such as errors/503'),
  collection: z.enum(['errors', 'guides', 'faq']),
  slug: z.string().describe('Permanent, and unique across the collections'),
  language,
  title: shape.title,
  summary: shape.summary,
  codes: shape.codes.describe('HTTP status codes'),
  audience: shape.audience.describe('Who sees it'),
  kind: shape.kind.optional(),
  topic: shape.topic.optional(),
  fixedBy: shape.fixedBy.optional().describe('Who can usually fix it, the likeliest first'),
  retry: shape.retry.optional().describe('Whether the same try can help'),
  component: shape.component.optional().describe('The part of the service it depends on'),
  messages: z.array(z.string()).describe('What people see, word for word; {holes} where it varies'),
  messagesByWriter: z.array(messageGroup).describe('The same messages, by whose words they are'),
  meanings: meanings.optional().describe('What a message says, in the language of the article, by the message'),
  shown: meanings.optional().describe('How the product words a message in that language, by the message'),
  aliases: shape.aliases.describe('Other words people use for it'),
  reviewed: shape.reviewed,
  url: address.describe('The page'),
  markdownUrl: address.describe('The same article as Markdown'),
  apiUrl: address.describe('The same article as JSON'),
})

const step = z.strictObject({
  id: z.string().describe('Permanent, and an anchor of the page'),
  title: z.string(),
  who: z.enum(FIXERS).describe('Who can do it'),
  audience: z.enum(AUDIENCES).optional().describe('The reader it is for; absent when it is for everyone'),
  text: markdown,
})

const section = z.strictObject({
  id: z.string().describe('Permanent, and an anchor of the page'),
  title: z.string(),
  text: markdown,
})

export const articlesSchema = z
  .strictObject({ version, generated, language, articles: z.array(card) })
  .meta({ id: 'articles', description: 'api/articles.json: every article as one line of a list' })

export const articleSchema = card
  .extend({
    version,
    generated,
    related: shape.related,
    sources: shape.sources,
    sourceNotes: shape.sourceNotes,
    advice: z.string().optional().describe('What † in its texts says; absent where none has it'),
    reviewBy: shape.reviewBy,
    since: shape.since,
    intro: markdown.optional().describe('What stands before the first heading, in Markdown; errors have none'),
    steps: z.array(step).describe('The steps that fix it; their words also stand in the sections'),
    sections: z.array(section).describe('The whole body, in reading order'),
    escalate: z
      .strictObject({
        to: z.array(z.enum(CONTACTS)).describe('Whom to contact when nothing helped, in this order'),
        afterMinutes: z.int().optional().describe('The earliest time at which that makes sense'),
      })
      .optional(),
  })
  .meta({ id: 'article', description: 'api/articles/<slug>.json: one whole article' })

const searchDocument = card
  .pick({
    id: true,
    language: true,
    url: true,
    title: true,
    summary: true,
    codes: true,
    messages: true,
    messagesByWriter: true,
    meanings: true,
    shown: true,
    aliases: true,
    audience: true,
    kind: true,
  })
  .extend({ text: z.string().describe('The words of the body, without markup') })

export const searchIndexSchema = z
  .strictObject({ version, generated, language, documents: z.array(searchDocument) })
  .meta({ id: 'search-index', description: 'api/search-index.json: the words of every article, for other searches' })

export type ArticleCard = z.infer<typeof card>
export type ArticlesFile = z.infer<typeof articlesSchema>
export type ArticleFile = z.infer<typeof articleSchema>
export type SearchIndexFile = z.infer<typeof searchIndexSchema>

/**
 * `api/schema.json`: JSON Schema 2020-12 of the three kinds of files, each under its name in `$defs`.
 *
 * @param url where it is published
 */
export function jsonSchema(url: string) {
  const schema = z.toJSONSchema(z.union([articlesSchema, articleSchema, searchIndexSchema]), {
    // Strict here, lenient for consumers: a field added within version 1 must not fail their validation.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  return { ...schema, $id: url }
}

/** `api/articles.json`. */
export function articlesFile({ articles }: Content, publication: Publication): ArticlesFile {
  return {
    version: 1,
    generated: latestReview(articles),
    language: publication.language,
    articles: articles.map((article) => cardOf(article, publication)),
  }
}

/** `api/articles/<slug>.json`. */
export function articleFile(article: Article, generated: string, publication: Publication): ArticleFile {
  const { entry, facts } = article
  const { intro, sections } = sectionsOf(article, publication)
  const contents = stepContents(article, publication)
  return {
    version: 1,
    generated,
    ...cardOf(article, publication),
    related: entry.related,
    sources: entry.sources,
    ...(entry.sourceNotes && { sourceNotes: entry.sourceNotes }),
    ...(facts.hasAdvice && { advice: withProduct(ADVICE.sentence, publication.site.product) }),
    reviewBy: entry.reviewBy,
    since: entry.since,
    ...(intro.length > 0 && { intro: toText(intro) }),
    steps: facts.steps.map((step) => ({ ...step, text: toText(contents.get(step.id) ?? []) })),
    sections: sections.map(({ id, title, content }) => ({ id, title, text: toText(content) })),
    ...(facts.escalate && { escalate: facts.escalate }),
  }
}

/** `api/search-index.json`. */
export function searchIndexFile({ articles }: Content, publication: Publication): SearchIndexFile {
  return {
    version: 1,
    generated: latestReview(articles),
    language: publication.language,
    documents: articles.map((article) => {
      const card = cardOf(article, publication)
      const { id, language, url, title, summary, codes, messages, messagesByWriter, aliases, audience, kind } = card
      const { meanings, shown } = card
      return {
        id,
        language,
        url,
        title,
        summary,
        codes,
        messages,
        messagesByWriter,
        ...(meanings && { meanings }),
        ...(shown && { shown }),
        aliases,
        audience,
        ...(kind && { kind }),
        text: searchText(article, publication),
      }
    }),
  }
}

/** The latest day on which an article was reviewed: the data's own date, so that one content gives one build. */
export function latestReview(articles: Article[]): string {
  return (
    articles
      .map(({ entry }) => entry.reviewed)
      .toSorted()
      .at(-1) ?? ''
  )
}

function cardOf({ entry }: Article, publication: Publication): ArticleCard {
  const { id, collection, slug, title, summary, codes, audience, component, messages, aliases, reviewed } = entry
  const { language = publication.language, meanings, shown } = entry
  return {
    id,
    collection,
    slug,
    language,
    title,
    summary,
    codes,
    audience,
    ...('kind' in entry && {
      kind: entry.kind,
      topic: entry.topic,
      fixedBy: entry.fixedBy,
      retry: entry.retry,
    }),
    ...(component && { component }),
    messages: messages.map(({ text }) => text),
    messagesByWriter: group(messages),
    ...(meanings && { meanings }),
    ...(shown && { shown }),
    aliases,
    reviewed,
    ...addressesOf(entry, publication),
  }
}
