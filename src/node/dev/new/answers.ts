import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import { AUDIENCES, FIXERS, KINDS, TOPICS } from '../../../content-model/enums'
import type { Wish } from './skeleton'

/** Asks one thing; an empty answer takes the proposal. */
export type Ask = (question: string, proposal: string) => Promise<string>

const COLLECTIONS = { error: 'errors', errors: 'errors', guide: 'guides', guides: 'guides', faq: 'faq' } as const

const collectionSchema = z
  .enum(['error', 'errors', 'guide', 'guides', 'faq'], { error: 'is not error, guide or faq' })
  .transform((name) => COLLECTIONS[name])
const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case letters, digits and single hyphens')
const titleSchema = z.string().trim().min(1, 'is empty').max(90, 'has more than 90 characters')
const summarySchema = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine((text) => text.split(/\s+/).length <= 25, 'has more than 25 words')

/** One or more words of a closed list, parted by commas. */
function listOf<W extends string>(words: readonly [W, ...W[]]) {
  return z
    .string()
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(words, { error: `is not one or more of ${words.join(', ')}` })).min(1))
}

function oneOf<W extends string>(words: readonly [W, ...W[]]) {
  return z.enum(words, { error: `is not one of ${words.join(', ')}` })
}

/**
 * Turns the words after the command into what is wished for, and asks for the rest.
 *
 * @param words such as `['error', '418']`; what is missing is asked for
 * @param ask answers a question; a command without a terminal answers every proposal
 * @param today the day of writing, as 2026-11-21
 * @param check refuses an address that cannot be, before the rest is asked
 * @throws an Error that says which answer does not fit, when it came from `words` or is the proposal itself; a person
 *   who typed something that does not fit is asked again
 */
export async function readWish(
  [what = '', name = '']: string[],
  ask: Ask,
  today: string,
  check?: (wish: Pick<Wish, 'collection' | 'slug'>) => Promise<void>,
): Promise<Wish> {
  const collection = await answer(ask, 'What is it: error, guide or faq?', what, 'error', collectionSchema)
  const isError = collection === 'errors'
  const slug = await answer(ask, 'Its address (a code, or words joined by hyphens)', name, '', slugSchema)
  await check?.({ collection, slug })
  const code = /^[1-5]\d\d/.exec(slug)?.[0]
  const title = await answer(
    ask,
    isError ? 'Title: what the person sees' : 'Title: what the person asks',
    '',
    proposeTitle(slug, code),
    titleSchema,
  )
  const summary = await answer(
    ask,
    'One plain sentence, at most 25 words',
    '',
    proposeSummary(title, isError),
    summarySchema,
  )
  const audience = await answer(ask, `Who meets it: ${AUDIENCES.join(', ')}`, '', 'user', listOf(AUDIENCES))
  const fixedBy = isError ? await answer(ask, `Who can fix it: ${FIXERS.join(', ')}`, '', 'you', listOf(FIXERS)) : []
  const proposedKind = code ? 'http' : 'message'
  const kind = isError
    ? await answer(ask, `What kind: ${KINDS.join(', ')}`, '', proposedKind, oneOf(KINDS))
    : proposedKind
  const proposedTopic = proposeTopic(kind, audience)
  const topic = isError
    ? await answer(ask, `What people try to do: ${TOPICS.join(', ')}`, '', proposedTopic, oneOf(TOPICS))
    : proposedTopic
  const codes = code ? [Number(code)] : []
  return { collection, slug, title, summary, audience, fixedBy, kind, topic, codes, today }
}

async function answer<S extends z.ZodType>(
  ask: Ask,
  question: string,
  given: string,
  proposal: string,
  schema: S,
): Promise<z.output<S>> {
  const text = given || (await ask(question, proposal)) || proposal
  const result = schema.safeParse(text)
  if (result.success) return result.data
  const complaint = `"${text}" ${result.error.issues[0]?.message ?? 'does not fit'}. ${question}`
  // Words from the command line, and a proposal accepted as it was, would fail again in the same way.
  if (text === given || text === proposal) throw new Error(complaint)
  return answer(ask, complaint, '', proposal, schema)
}

function proposeTitle(slug: string, code: string | undefined): string {
  const name = code && STATUS_CODES[code]
  if (name && slug === code) return `${code} ${name}`
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function proposeTopic(kind: Wish['kind'], audience: Wish['audience']): Wish['topic'] {
  if (kind === 'login') return 'login'
  return kind === 'api-message' || audience.every((reader) => reader === 'developer') ? 'api' : 'open'
}

function proposeSummary(title: string, isError: boolean): string {
  const plain = title.replaceAll('"', '')
  return isError ? `What "${plain}" means and how to fix it.` : `What to know about "${plain}".`
}
