import { z } from 'zod'
import { ungroup, type Writer } from './messages'
import { AUDIENCES, COMPONENTS, FIXERS, KINDS, RETRIES, TOPICS, WRITERS } from './enums'

/**
 * The schema of every content file. Strict: an unknown field, an unknown word or a missing date stops the build. Runs at
 * build time only; the browser receives valid data.
 */

const WORDS_IN_SUMMARY = 25

export const text = z.string().trim().min(1)
const day = z.iso.date()
export const httpsUrl = z.url({ protocol: /^https$/ })

/** @param most words */
export const summaryOf = (most: number) =>
  text.refine((value) => value.split(/\s+/).length <= most, { error: `at most ${most} words` })

const summary = summaryOf(WORDS_IN_SUMMARY)

const source = z.strictObject({
  name: text,
  url: httpsUrl.optional(),
  note: text.optional(),
})

export const articleId = z
  .templateLiteral([z.enum(['errors', 'guides', 'faq']), '/', z.string().regex(/^[a-z0-9-]+$/)], {
    error: 'an article id such as errors/503',
  })
  .meta({ examples: ['errors/503'] })

const statusCode = z
  .int()
  .min(100)
  .max(599)
  .meta({ examples: [503] })

/** The value of `from` for the product's own messages: `acme` for Acme. */
export function ownName(product: string): string {
  return product.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function messagesOf(product: string) {
  const others = WRITERS.filter((writer) => writer !== 'service')
  // With a mistake in site.yaml the product's name is unknown, so any word may be it.
  const word = product === '' ? text : z.enum([ownName(product), ...others])
  const writer = word.transform((word): Writer => others.find((other) => other === word) ?? 'service')
  const group = z.strictObject({
    from: writer.describe('Who writes it: the product itself, or something between it and the reader'),
    by: text.optional().describe('The maker by name, such as Firefox, nginx, Node.js'),
    texts: z.array(text).min(1).describe('Word for word, the likeliest first'),
  })
  return z
    .array(group)
    .default([])
    .transform(ungroup)
    .describe('Exact texts people see or paste, by who writes them; {holes} where values vary')
}

/** The fields of every article. */
const shared = (product: string) => ({
  title: text.max(90).meta({
    description: 'What the person sees; the message in double quotes when it is known word for word',
    examples: ['503 Service Unavailable'],
  }),
  summary: summary.meta({
    description: `One plain sentence, at most ${WORDS_IN_SUMMARY} words`,
    examples: ['The service cannot handle the request right now.'],
  }),
  audience: z
    .array(z.enum(AUDIENCES))
    .min(1)
    .meta({ description: 'Who sees it', examples: [['user']] }),
  codes: z
    .array(statusCode)
    .default([])
    .meta({ description: 'HTTP status codes; may be empty', examples: [[503]] }),
  messages: messagesOf(product),
  aliases: z.array(text).default([]).describe('Other words people type for it, other languages too'),
  related: z.array(articleId).default([]).describe('Article ids such as errors/503'),
  sources: z
    .array(source)
    .min(1)
    .meta({
      description: 'Where the facts come from; url only when it is known',
      examples: [[{ name: 'Support, "503"' }]],
    }),
  sourceNotes: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'What a careful reader should know about the sources, one plain sentence each',
      examples: [['The durations come from one independent guide; the maker states none.']],
    }),
  reviewed: day.describe('The day the facts were last checked'),
  reviewBy: day.describe('The day by which to check them again'),
  since: day.describe('The day the article was first published'),
})

/** Frontmatter of `content/errors/*.mdx`. */
export const errorSchema = (product: string) =>
  z.strictObject({
    ...shared(product),
    kind: z.enum(KINDS).describe('What the person sees: a code, a message, trouble logging in, a response of the API'),
    topic: z.enum(TOPICS).describe('What people were trying to do when they met it'),
    fixedBy: z.array(z.enum(FIXERS)).min(1).describe('Who can usually fix it, likeliest first'),
    retry: z.enum(RETRIES).describe('Whether trying again helps, and how'),
    component: z.enum(COMPONENTS).describe('The part of the service it depends on, for the live status'),
    signs: z
      .record(text, z.array(z.coerce.string()).min(1))
      .describe('Question id of questions.yaml: the option ids that fit this error'),
  })

/** Frontmatter of `content/guides/*.mdx` and `content/faq/*.mdx`. */
export const pageSchema = (product: string) =>
  z.strictObject({
    ...shared(product),
    component: z.enum(COMPONENTS).optional(),
  })

/** Question id → option ids, or `unsure`: answers to earlier questions. */
const answersSchema = z.record(text, z.array(z.coerce.string()).min(1))

const optionSchema = z.strictObject({
  id: z.coerce.string().regex(/^[a-z0-9-]+$/, { error: 'lower-case letters, digits and hyphens' }),
  label: text,
  hint: text.optional(),
  /** The heading over this option and its neighbors of the same group. */
  group: text.optional(),
  only: answersSchema.optional().describe('Offered only after these answers'),
  unless: answersSchema.optional().describe('Not offered after these answers, which say the same'),
  none: z.literal(true).optional().describe('No error fits this option, so the wizard says that it knows none'),
  see: z.array(articleId).min(1).optional().describe('Articles that may help where no error fits'),
})

const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, { error: 'lower-case letters alone' }),
  ask: text,
  short: text.describe('The question in one to three words, for the list of answers given'),
  tell: text.describe('How to find out, below "How can I tell?"'),
  notSure: z.boolean(),
  /** What else "I'm not sure" means at this question. */
  unsureHint: text.optional(),
  only: answersSchema.optional().describe('Asked only after these answers'),
  unless: answersSchema.optional().describe('Not asked after these answers'),
  options: z.array(optionSchema).min(2),
})

/** `content/questions.yaml`: the wizard's questions in the order they are worth asking. */
export const questionsSchema = z.array(questionSchema).min(1)

/** `content/vocabulary.yaml`: words that mean the same to a searcher. */
export const vocabularySchema = z.strictObject({
  /** Members of a group are separated by commas. */
  same: z.array(
    text
      .transform((group) => group.split(',').map((member) => member.trim()))
      .pipe(z.array(text).min(2, { error: 'two or more wordings, separated by commas' })),
  ),
  /** In the following lists, each text may have many words. */
  stop: z.array(text),
  trouble: z.array(text),
  tasks: z.array(text),
  address: text,
})

const marks = z.array(text).min(1).optional()

/** Whether every repetition in a regular expression has a limit, and none is repeated itself. */
function isBounded(source: string): boolean {
  const plain = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')
  return !/[*+]|\{\d*,\}|\{\d+,\d*\}[^()]*\)\{\d/.test(plain) && isPattern(source)
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source).source !== ''
  } catch {
    return false
  }
}

/** How an error of another maker is recognized. */
const marksSchema = z
  .strictObject({
    codes: marks.describe('Codes that no one else uses; # is any number, as in AADSTS#'),
    headers: marks.describe('Names of headers; a * at the end matches any ending'),
    texts: marks.describe('Words that no one else writes'),
    hosts: marks.describe('Its domains, including their subdomains'),
    names: marks.describe('Its name, which counts only when nothing points to the product'),
    fields: z
      .array(z.array(text).min(2))
      .min(1)
      .optional()
      .describe('Names of fields that occur together nowhere else'),
    patterns: z
      .array(
        text.refine(isBounded, {
          error: 'a regular expression whose every repetition has a limit, as in \\w{1,40}, and is not repeated',
        }),
      )
      .min(1)
      .optional()
      .describe('Regular expressions for what only its form tells, such as </s:Fault>'),
  })
  .refine((value) => Object.values(value).some((list) => list !== undefined), { error: 'at least one mark' })

const makerSchema = z
  .strictObject({
    name: text.describe('The name that readers know'),
    says: text.optional().describe('The first sentence, where "NAME wrote this." is not true'),
    advice: text.describe('What to do, in one sentence; {code} becomes the code that was found'),
    article: articleId.optional().describe('The article that helps with it'),
    with: z.array(text).min(1).optional().describe('The text must also have one of these words'),
    passesOn: z.boolean().default(false).describe('Whether it mostly relays errors of other programs'),
    isUnnamed: z
      .boolean()
      .optional()
      .describe(
        'No one maker: shapes in which many write and the product never does; they count only where nothing speaks for the product',
      ),
    marks: marksSchema,
  })
  .refine(({ advice, marks: { codes } }) => !advice.includes('{code}') || codes !== undefined, {
    error: '{code} only where marks.codes is given',
  })
  .refine(
    ({ isUnnamed, passesOn, marks: { codes, hosts, names } }) => !isUnnamed || !(passesOn || codes || hosts || names),
    { error: 'isUnnamed only with patterns, texts, headers or fields, and without passesOn' },
  )

/** `content/makers.yaml`: other makers whose errors people paste here. */
export const makersSchema = z.array(makerSchema)

const address = z.string().regex(/^\/[a-z0-9/-]*$/, { error: 'an address of this site such as /errors/503' })
const anchor = z.string().regex(/^[a-z0-9-]+$/, { error: 'an id: lower-case letters, digits and hyphens' })

/** `content/permalinks.yaml`: every address and anchor ever published, and where it leads today. */
export const permalinksSchema = z.strictObject({
  addresses: z.array(address),
  /** Page → the ids on it, separated by spaces. */
  anchors: z.record(address, text.transform((ids) => ids.split(/\s+/)).pipe(z.array(anchor))).default({}),
  /** Old address → the page that replaces it, and one sentence for readers about what happened. */
  moved: z.record(
    address,
    z.strictObject({
      to: z.string().regex(/^\/[a-z0-9/-]*(?:#[a-z0-9-]+)?$/, { error: 'an address of this site such as /errors/503' }),
      note: text,
    }),
  ),
  /** Page → old id → current id. */
  renamed: z.record(address, z.record(anchor, anchor)).default({}),
})
