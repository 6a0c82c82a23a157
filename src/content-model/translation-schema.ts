import { z } from 'zod'
import { summaryOf, text } from './schema'

/**
 * The schemas of the files of `content/LANGUAGE`. They hold words alone: everything else comes from the file that is
 * translated, so nothing is said twice.
 */

const WORDS_IN_SUMMARY = 30

const texts = z.record(text, text)

/** Frontmatter of `content/LANGUAGE/{errors,guides,faq}/*.mdx`. */
export const translationSchema = z.strictObject({
  title: text.max(90).describe('What the person sees; a message stays as it is, its meaning in parentheses behind it'),
  summary: summaryOf(WORDS_IN_SUMMARY).describe(`One or two plain sentences, at most ${WORDS_IN_SUMMARY} words`),
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

const mark = z.string().regex(/^[0-9a-f]{8}$/, { error: 'a mark of eight digits or letters a to f, in quotes' })

/** `content/LANGUAGE/versions.yaml`: file → section → a mark of the original as it was translated. */
export const versionsSchema = z.record(text, z.record(text, mark))

/**
 * `content/LANGUAGE/glossary.yaml`: the terms of a language, for who translates and for the check. The original stands under
 * `en`, the translation under the language itself.
 */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z
      .object({ en: text, source: z.url().optional(), note: text.optional(), avoid: z.array(text).min(1).optional() })
      .catchall(text)
      .transform(({ en, source, note, avoid, ...languages }) => ({
        original: en,
        translated: Object.values(languages)[0] ?? en,
        source,
        note,
        avoid,
      })),
  ),
})

export type Translation = z.infer<typeof translationSchema>
export type QuestionTexts = z.infer<typeof questionTextsSchema>
export type MakerTexts = z.infer<typeof makerTextsSchema>
export type SiteTexts = z.infer<typeof siteTextsSchema>
export type Glossary = z.infer<typeof glossarySchema>
export type Versions = z.infer<typeof versionsSchema>
export type MovedTexts = z.infer<typeof movedTextsSchema>
