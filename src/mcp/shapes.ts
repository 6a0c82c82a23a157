import { z } from 'zod'

/** The shapes of what the tools take and answer, from which clients get JSON Schema. */

/** In characters: as much as a person may paste. */
export const LONGEST_TEXT = 1_000_000
const LONGEST_QUERY = 4000
const MOST_ANSWERS = 40

const articleCard = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  codes: z.array(z.number()),
  url: z.string(),
  why: z.string().optional(),
  fixedBy: z.string().optional(),
})

const missingCode = z.object({ code: z.number(), nearest: z.array(z.number()) })

const found = {
  results: z.array(articleCard),
  guesses: z.array(articleCard),
  missing: z.array(missingCode),
  /** Whose words the query names, where they are not the product's. */
  otherMaker: z.string().optional(),
}

export const searchAnswer = z.object({ query: z.string(), ...found })

export const explanation = z.object({
  /** Whether anything in the text is known: a code, a message, an address, another maker's words. */
  isKnown: z.boolean(),
  kind: z.string(),
  code: z.number().optional(),
  message: z.string().optional(),
  also: z.string().optional(),
  reason: z.string().optional(),
  fields: z.array(z.string()).optional(),
  author: z.string().optional(),
  maker: z.object({ name: z.string(), advice: z.string() }).optional(),
  through: z.string().optional(),
  next: z.string(),
  retry: z.object({ at: z.string(), seconds: z.number(), source: z.string() }).optional(),
  link: z.object({ repaired: z.string(), changes: z.array(z.string()), isCutOff: z.boolean() }).optional(),
  ...found,
  masked: z.number(),
  ignored: z.array(z.string()),
  read: z.string(),
  answers: z.record(z.string(), z.string()),
})

export const article = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  url: z.string(),
  markdown: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
})

const option = z.object({ id: z.string(), label: z.string(), hint: z.string().optional() })
const givenAnswer = z.object({ question: z.string(), ask: z.string(), answer: z.string(), label: z.string() })

export const diagnosis = z.object({
  kind: z.enum(['question', 'outcome', 'none']),
  question: z.object({ id: z.string(), ask: z.string(), options: z.array(option) }).optional(),
  given: z.array(givenAnswer),
  setAside: z.array(givenAnswer.extend({ reason: z.enum(['impossible', 'not-asked']) })),
  articles: z.array(articleCard),
  url: z.string(),
})

export const serviceStatus = z.object({
  verdict: z.enum(['problem', 'maintenance', 'fine', 'unknown']),
  /** Whether the service is in trouble now: a problem, or maintenance that is running. */
  isTrouble: z.boolean(),
  sentence: z.string(),
  readAt: z.string().optional(),
  incidents: z.array(z.object({ name: z.string(), since: z.string().optional(), link: z.string().optional() })),
  components: z.array(z.object({ name: z.string(), state: z.string() })),
  maintenances: z.array(z.object({ name: z.string(), phase: z.string(), startsAt: z.string().optional() })),
  page: z.string(),
})

export const supportPacket = z.object({
  text: z.string(),
  mailto: z.string(),
  masked: z.number(),
  hasScreenshot: z.boolean(),
})

export type ArticleCard = z.infer<typeof articleCard>
export type SearchAnswer = z.infer<typeof searchAnswer>
export type Explanation = z.infer<typeof explanation>
export type ArticleAnswer = z.infer<typeof article>
export type Diagnosis = z.infer<typeof diagnosis>
export type ServiceStatus = z.infer<typeof serviceStatus>
export type PacketAnswer = z.infer<typeof supportPacket>

export const ARTICLE_FORMATS = ['markdown', 'json'] as const
export const PACKET_FORMATS = ['text', 'markdown', 'json'] as const
export const SENDERS = ['user', 'developer'] as const

/** What each input is, in words. */
export interface InputWords {
  query: string
  text: string
  language: string
  id: string
  format: string
  answers: string
  packetFields: string
  sender: string
  packetFormat: string
  /** The fields of the packet by id. */
  fields: Record<string, string>
}

/**
 * What the tools take.
 *
 * @param words what each input is, in the language of the server
 * @param languages that a caller may ask for; without one the server's own answers
 */
export function inputsOf(words: InputWords, languages: readonly string[]) {
  const text = (longest: number) => z.string().trim().min(1).max(longest)
  const language = z.enum(languages).optional().describe(words.language)
  const fields = Object.entries(words.fields).map(([id, label]) => [id, z.string().optional().describe(label)])
  return {
    search: z.object({ query: text(LONGEST_QUERY).describe(words.query), language }),
    explain: z.object({ text: text(LONGEST_TEXT).describe(words.text), language }),
    article: z.object({
      id: text(200).describe(words.id),
      format: z.enum(ARTICLE_FORMATS).default('markdown').describe(words.format),
      language,
    }),
    diagnose: z.object({
      answers: z
        .record(z.string().max(80), z.string().max(80))
        .refine((answers) => Object.keys(answers).length <= MOST_ANSWERS)
        .default({})
        .describe(words.answers),
      language,
    }),
    status: z.object({ language }),
    packet: z.object({
      fields: z
        .object(Object.fromEntries(fields) as Record<string, z.ZodOptional<z.ZodString>>)
        .catchall(z.string())
        .refine((values) => Object.values(values).join('').length <= LONGEST_TEXT)
        .describe(words.packetFields),
      sender: z.enum(SENDERS).default('user').describe(words.sender),
      article: text(200).optional().describe(words.id),
      format: z.enum(PACKET_FORMATS).default('text').describe(words.packetFormat),
      language,
    }),
  }
}
