import { z } from 'zod'
import { AUDIENCES, COMPONENTS, FIXERS, KINDS, RETRIES } from './words'

/**
 * The shape of every content file. Strict: an unknown field, an unknown word or a missing date stops
 * the build. Runs at build time only; the browser receives data that has passed it.
 */

const WORDS_IN_SUMMARY = 25

const text = z.string().trim().min(1)
const day = z.iso.date()
const httpsUrl = z.url({ protocol: /^https$/ })

const summary = text.refine((value) => value.split(/\s+/).length <= WORDS_IN_SUMMARY, {
  error: `has more than ${WORDS_IN_SUMMARY} words`,
})

const source = z.strictObject({
  name: text,
  url: httpsUrl.optional(),
  note: text.optional(),
})

const articleId = z.templateLiteral([z.enum(['errors', 'guides', 'faq']), '/', z.string().regex(/^[a-z0-9-]+$/)], {
  error: 'is not an article id such as errors/503',
})

const statusCode = z.int().min(100).max(599)

/** What every article has, whatever its folder. */
const shared = {
  title: text.max(90),
  summary,
  audience: z.array(z.enum(AUDIENCES)).min(1),
  codes: z.array(statusCode).default([]),
  messages: z.array(text).default([]),
  aliases: z.array(text).default([]),
  related: z.array(articleId).default([]),
  sources: z.array(source).min(1),
  reviewed: day,
  reviewBy: day,
  since: day,
}

/** Frontmatter of `content/errors/*.mdx`. */
export const errorSchema = z.strictObject({
  ...shared,
  kind: z.enum(KINDS),
  fixedBy: z.array(z.enum(FIXERS)).min(1),
  retry: z.enum(RETRIES),
  component: z.enum(COMPONENTS),
  signs: z.record(text, z.array(z.coerce.string()).min(1)),
})

/** Frontmatter of `content/guides/*.mdx` and `content/faq/*.mdx`. */
export const pageSchema = z.strictObject({
  ...shared,
  component: z.enum(COMPONENTS).optional(),
})

/** Question id → option ids: the answers to earlier questions on which alone something makes sense. */
const onlySchema = z.record(text, z.array(z.coerce.string()).min(1))

const optionSchema = z.strictObject({
  id: z.coerce.string().regex(/^[a-z0-9-]+$/),
  label: text,
  hint: text.optional(),
  /** The heading over this option and its neighbors of the same group. */
  group: text.optional(),
  only: onlySchema.optional(),
})

const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  ask: text,
  /** The question in two or three words, for the list of answers given. */
  short: text,
  tell: text,
  notSure: z.boolean(),
  /** What else "I'm not sure" stands for at this question. */
  unsureHint: text.optional(),
  only: onlySchema.optional(),
  options: z.array(optionSchema).min(2),
})

/** `content/questions.yaml`: the wizard's questions in the order they are worth asking. */
export const questionsSchema = z.array(questionSchema).min(1)

/** `content/vocabulary.yaml`: words that mean the same to a searcher. */
export const vocabularySchema = z.strictObject({
  /** Members of a group are parted by commas. */
  same: z.array(text.transform((group) => group.split(',').map((member) => member.trim())).pipe(z.array(text).min(2))),
  /** Each text of the following lists may hold many words. */
  stop: z.array(text),
  trouble: z.array(text),
  tasks: z.array(text),
  address: text,
})

/** `content/site.yaml`: everything that ties this build to one product. */
export const siteSchema = z.strictObject({
  name: text,
  product: text,
  description: text,
  url: z.url(),
  productHosts: z.array(text).min(1),
  commonest: z.array(articleId).min(3).max(8),
  support: z.strictObject({
    apiEmail: z.email(),
    apiHours: text,
    productUrl: httpsUrl,
  }),
  status: z.strictObject({
    page: httpsUrl,
    feed: httpsUrl,
    pageId: text,
    watch: z.record(z.enum(COMPONENTS), z.strictObject({ ids: z.array(text), names: z.array(text) })),
    quiet: z.array(text),
  }),
})

/** `content/permalinks.yaml`: every address ever published, and where it leads today. */
export const permalinksSchema = z.strictObject({
  addresses: z.array(z.string().startsWith('/')),
  moved: z.record(z.string().startsWith('/'), z.string().startsWith('/')),
})
