import { z } from 'zod'
import {
  errorSchema,
  makersSchema,
  pageSchema,
  permalinksSchema,
  questionsSchema,
  vocabularySchema,
} from '../../content-model/schema'
import { siteSchema } from '../../content-model/site-schema'
import {
  glossarySchema,
  makerTextsSchema,
  movedTextsSchema,
  namesSchema,
  questionTextsSchema,
  siteTextsSchema,
  translationSchema,
} from '../../content-model/translation-schema'
import { eventsJsonSchema } from '../../insight/schema'

/** Where the JSON Schemas for editors are; written by `npm run schemas`. */
export const SCHEMA_FOLDER = 'content/schemas'

/** The copy that the receiver of events checks against, which runs without this project's packages. */
export const RECEIVER_SCHEMA = 'deploy/events/schema.json'

export function receiverSchema(): string {
  return `${JSON.stringify(eventsJsonSchema(), null, 2)}\n`
}

const schemasFor = (product: string) => ({
  error: ['Frontmatter of content/errors/*.mdx', errorSchema(product)] as const,
  page: ['Frontmatter of content/guides/*.mdx and content/faq/*.mdx', pageSchema(product)] as const,
  questions: [
    "content/questions.yaml: the wizard's questions, in the order they are worth asking",
    questionsSchema,
  ] as const,
  vocabulary: ['content/vocabulary.yaml: words that mean the same to a searcher', vocabularySchema] as const,
  makers: ["content/makers.yaml: whose errors are pasted here that are not the product's", makersSchema] as const,
  site: ['content/site.yaml: everything that ties this build to one product', siteSchema] as const,
  permalinks: ['content/permalinks.yaml: every address ever published', permalinksSchema] as const,
})

/** The files of a language other than the original; the names say what is translated. */
const TRANSLATED = {
  'translated-article': ['Frontmatter of content/LANGUAGE/{errors,guides,faq}/*.mdx', translationSchema] as const,
  'translated-questions': [
    "content/LANGUAGE/questions.yaml: the words of the wizard's questions and options, by their ids",
    questionTextsSchema,
  ] as const,
  'translated-makers': [
    'content/LANGUAGE/makers.yaml: what to do about errors of other makers, in the order of the original',
    makerTextsSchema,
  ] as const,
  'translated-site': [
    'content/LANGUAGE/site.yaml: the texts of content/site.yaml that readers see',
    siteTextsSchema,
  ] as const,
  'translated-permalinks': [
    'content/LANGUAGE/permalinks.yaml: old address: what happened to it, in one sentence',
    movedTextsSchema,
  ] as const,
  names: ['content/LANGUAGE/names.yaml: who writes a message, where the name is made of words', namesSchema] as const,
  glossary: ['content/LANGUAGE/glossary.yaml: the terms of a language', glossarySchema] as const,
}

/**
 * The content's schemas as JSON Schema 2020-12, for editors to complete and check while an author types.
 * They say what may be written; what no JSON Schema can say (dead links, counts of words) `npm run content:check` says.
 *
 * @param product whose name authors write for messages of its own
 * @returns file name → its text
 */
export function editorSchemas(product: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...schemasFor(product), ...TRANSLATED }).map(([name, [title, schema]]) => {
      const json = { title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) }
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`]
    }),
  )
}
