import { z } from 'zod'
import { errorSchema } from '../../../content-model/schema'
import { AUDIENCES, CONTACTS, FIXERS, WRITERS } from '../../../content-model/enums'

/**
 * The shape of the public data files, from which `api/schema.json` is generated. Fields may be added within
 * version 1; a field that goes or changes its meaning makes version 2.
 *
 * An article's `signs` are left out: they are the wizard's own and mean nothing without its questions.
 */

const version = z.literal(1)
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

/** What lists need. `kind`, `fixedBy` and `retry` are of errors alone. */
const card = z.strictObject({
  id: z.string().describe('Permanent: the folder and the slug, such as errors/503'),
  collection: z.enum(['errors', 'guides', 'faq']),
  slug: z.string().describe('Permanent, and unique across the collections'),
  title: shape.title,
  summary: shape.summary,
  codes: shape.codes.describe('HTTP status codes'),
  audience: shape.audience.describe('Who sees it'),
  kind: shape.kind.optional(),
  fixedBy: shape.fixedBy.optional().describe('Who can usually fix it, the likeliest first'),
  retry: shape.retry.optional().describe('Whether the same try can help'),
  component: shape.component.optional().describe('The part of the service it depends on'),
  messages: z.array(z.string()).describe('What people see, word for word; {holes} where it varies'),
  messagesByWriter: z.array(messageGroup).describe('The same messages, by whose words they are'),
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
  .strictObject({ version, generated, articles: z.array(card) })
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
    url: true,
    title: true,
    summary: true,
    codes: true,
    messages: true,
    messagesByWriter: true,
    aliases: true,
    audience: true,
    kind: true,
  })
  .extend({ text: z.string().describe('The words of the body, without markup') })

export const searchIndexSchema = z
  .strictObject({ version, generated, documents: z.array(searchDocument) })
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
    // Closed here, open to readers: a field that is new within version 1 must not break their checks.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  return { ...schema, $id: url }
}
