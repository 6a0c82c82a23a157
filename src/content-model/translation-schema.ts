import { z } from 'zod'

/**
 * The schemas of the files of `content/LANGUAGE`. They hold words alone: everything else comes from the file that is
 * translated, so nothing is said twice.
 */

const WORDS_IN_SUMMARY = 30

const text = z.string().trim().min(1)
const texts = z.record(text, text)

const summary = text.refine((value) => value.split(/\s+/).length <= WORDS_IN_SUMMARY, {
  error: `at most ${WORDS_IN_SUMMARY} words`,
})

/** Frontmatter of `content/LANGUAGE/{errors,guides,faq}/*.mdx`. */
export const translationSchema = z.strictObject({
  title: text.max(90).describe('What the person sees; a message stays as it is, its meaning in parentheses behind it'),
  summary: summary.describe(`One or two plain sentences, at most ${WORDS_IN_SUMMARY} words`),
  meanings: texts.default({}).describe('Text of a message, word for word: what it says in the language'),
  shown: texts
    .default({})
    .describe('Text of a message: how the product itself words it in the language, if documented'),
  notes: texts.default({}).describe('Name of a source: its note'),
  sourceNotes: z.array(text).min(1).optional().describe('As many as the original has, in its order'),
})

const optionTexts = z.strictObject({ label: text, hint: text.optional(), group: text.optional() })

/** `content/LANGUAGE/questions.yaml`: question id → its words. */
export const questionTextsSchema = z.record(
  text,
  z.strictObject({
    ask: text,
    short: text,
    tell: text,
    unsureHint: text.optional(),
    options: z.record(text, optionTexts).describe('Option id: its words'),
  }),
)

/** `content/LANGUAGE/makers.yaml`: the words of each maker, by its name. */
export const makerTextsSchema = z.array(z.strictObject({ name: text, says: text.optional(), advice: text }))

/** `content/LANGUAGE/site.yaml`. */
export const siteTextsSchema = z.strictObject({
  description: text.optional(),
  support: z.strictObject({ apiHours: text }).optional(),
})

/** `content/LANGUAGE/permalinks.yaml`: old address → what happened to it, in one sentence. */
export const movedTextsSchema = texts

/** `content/LANGUAGE/names.yaml`: name of who writes a message, where it is made of words → the same in the language. */
export const namesSchema = texts

export type Translation = z.infer<typeof translationSchema>
export type QuestionTexts = z.infer<typeof questionTextsSchema>
export type MakerTexts = z.infer<typeof makerTextsSchema>
export type SiteTexts = z.infer<typeof siteTextsSchema>
export type MovedTexts = z.infer<typeof movedTextsSchema>
