import { AUDIENCES } from '../content-model/enums'
import type { Audience } from '../content-model/types'
import { paths } from '../paths'

/** The formats of the packet. */
export const FORMATS = ['text', 'markdown', 'json'] as const

export type Format = (typeof FORMATS)[number]

/** What the support page takes from its address about a case. Only ids and a time, never text the user typed. */
export interface SupportFacts {
  /** An article's id, such as `errors/503`. */
  article?: string
  /** Ids of the article's steps that were tried, in the order of the article. */
  steps?: readonly string[]
  /** Question id → option id, as in the wizard's address. */
  answers?: Readonly<Record<string, string>>
  audience?: Audience
  /** When the problem began, to the minute in UTC: `2026-11-21T14:05Z`. */
  since?: string
  format?: Format
}

/** The facts in an address. Well formed, but ids may refer to nothing that exists. */
export interface ParsedFacts extends Required<Omit<SupportFacts, 'article' | 'since'>> {
  article?: string
  since?: string
}

const ARTICLE_ID = /^(?:errors|guides|faq)\/[a-z0-9-]{1,80}$/
const ID = /^[a-z0-9-]{1,80}$/
const QUESTION_ID = /^[a-z]{1,40}$/
const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/
const RESERVED = new Set(['article', 'steps', 'for', 'since', 'as'])
const MAX_STEPS = 30

/**
 * The path of the support page with the facts of a case. Drops everything that is not an id, so that no free text gets
 * into an address.
 */
export function supportPath({ article = '', steps = [], answers = {}, ...facts }: SupportFacts): string {
  const validSteps = steps.filter((step) => ID.test(step))
  return paths.support({
    ...Object.fromEntries(Object.entries(answers).filter(([question, option]) => isAnswer(question, option))),
    article: ARTICLE_ID.test(article) ? article : '',
    steps: validSteps.slice(0, MAX_STEPS).join(','),
    for: facts.audience && facts.audience !== 'user' ? facts.audience : '',
    since: isMinute(facts.since) ? facts.since : '',
    as: facts.format && facts.format !== 'text' ? facts.format : '',
  })
}

/** Reads the facts from an address. Ignores malformed values and never throws. */
export function parseSupportFacts(query: URLSearchParams): ParsedFacts {
  const article = query.get('article') ?? ''
  const since = query.get('since') ?? ''
  const steps = (query.get('steps') ?? '').split(',').filter((step) => ID.test(step))
  return {
    ...(ARTICLE_ID.test(article) && { article }),
    ...(isMinute(since) && { since }),
    steps: [...new Set(steps)].slice(0, MAX_STEPS),
    answers: Object.fromEntries([...query].filter(([question, option]) => isAnswer(question, option))),
    audience: AUDIENCES.find((known) => known === query.get('for')) ?? 'user',
    format: FORMATS.find((known) => known === query.get('as')) ?? 'text',
  }
}

function isAnswer(question: string, option: string): boolean {
  return QUESTION_ID.test(question) && ID.test(option) && !RESERVED.has(question)
}

function isMinute(text: string | undefined): text is string {
  return text !== undefined && MINUTE.test(text) && !Number.isNaN(Date.parse(text))
}
