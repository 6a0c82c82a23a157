import { AUDIENCES } from '../catalog/words'
import type { Audience } from '../catalog/types'
import { paths } from '../paths'

/** What is already known about a case when somebody is sent to a person. Only ids: no words of the reader. */
export interface SupportFacts {
  /** An article's id, such as `errors/503`. */
  article?: string
  /** Ids of the article's steps that were tried, in their order. */
  steps?: readonly string[]
  /** Question id → option id, as in the wizard's address. */
  answers?: Readonly<Record<string, string>>
  audience?: Audience
}

/** The facts of an address, each well formed, though it may name nothing that exists. */
export interface ParsedFacts extends Required<Omit<SupportFacts, 'article' | 'audience'>> {
  article?: string
  audience: Audience
}

const ARTICLE_ID = /^(?:errors|guides|faq)\/[a-z0-9-]{1,80}$/
const ID = /^[a-z0-9-]{1,80}$/
const QUESTION_ID = /^[a-z]{1,40}$/
const RESERVED = new Set(['article', 'steps', 'for'])
const MOST_STEPS = 30

/**
 * The address of the support page with what is known. Anything that is not an id is left out, so that no
 * free text can reach an address.
 */
export function supportPath({ article = '', steps = [], answers = {}, audience }: SupportFacts): string {
  const known = steps.filter((step) => ID.test(step))
  return paths.support({
    ...Object.fromEntries(Object.entries(answers).filter(([question, option]) => isAnswer(question, option))),
    article: ARTICLE_ID.test(article) ? article : '',
    steps: known.slice(0, MOST_STEPS).join(','),
    for: isDefault(audience) ? '' : audience,
  })
}

/** Reads the facts back from an address; what is malformed is ignored. Never throws. */
export function parseSupportFacts(query: URLSearchParams): ParsedFacts {
  const article = query.get('article') ?? ''
  const steps = (query.get('steps') ?? '').split(',').filter((step) => ID.test(step))
  return {
    ...(ARTICLE_ID.test(article) && { article }),
    steps: [...new Set(steps)].slice(0, MOST_STEPS),
    answers: Object.fromEntries([...query].filter(([question, option]) => isAnswer(question, option))),
    audience: AUDIENCES.find((known) => known === query.get('for')) ?? 'user',
  }
}

function isAnswer(question: string, option: string): boolean {
  return QUESTION_ID.test(question) && ID.test(option) && !RESERVED.has(question)
}

function isDefault(audience: Audience | undefined): audience is undefined | 'user' {
  return !audience || audience === 'user'
}
