import { isError, daysOverdue } from '../../content-model/catalogue'
import type { Audience, Entry } from '../../content-model/types'
import { missingLines, olderLines } from '../translate/versions'
import type { TranslationState } from '../read/load-original'
import { AUDIENCES, KINDS } from '../../content-model/enums'

/** What an author wants to know before deciding what to write or check next. */
interface Coverage {
  /** One row for each kind of error, for guides and for the FAQ. An article for two readers counts under both. */
  kinds: { kind: string; articles: number; audiences: Record<Audience, number> }[]
  messages: number
  /** Errors that are known by no exact text: people who paste one find them by other words only. */
  withoutMessage: string[]
  /** Words that searchers may type, in groups of one meaning, that no article contains in any form. */
  withoutArticle: string[][]
  /** Every article, the one checked longest ago first. */
  reviews: { id: string; reviewed: string; reviewBy: string; daysOverdue: number }[]
}

interface Sources {
  entries: Entry[]
  /** What a search reads of each body, by article. */
  texts: Record<string, string>
  vocabulary: { same: string[][] }
}

/** @param now milliseconds since 1970 */
export function coverageOf({ entries, texts, vocabulary }: Sources, now: number): Coverage {
  return {
    kinds: [...KINDS, 'guide', 'faq'].map((kind) => countKind(kind, entries)),
    messages: new Set(entries.flatMap(({ messages }) => messages.map(({ text }) => text))).size,
    withoutMessage: entries.filter((entry) => isError(entry) && entry.messages.length === 0).map(({ id }) => id),
    withoutArticle: withoutArticle(vocabulary.same, entries, texts),
    reviews: entries
      .map(({ id, reviewed, reviewBy }) => ({ id, reviewed, reviewBy, daysOverdue: daysOverdue(reviewBy, now) }))
      .toSorted((a, b) => a.reviewed.localeCompare(b.reviewed) || a.reviewBy.localeCompare(b.reviewBy)),
  }
}

function countKind(kind: string, entries: Entry[]) {
  const own = entries.filter((entry) => kindOf(entry) === kind)
  const count = (audience: Audience) => own.filter((entry) => entry.audience.includes(audience)).length
  // The three audiences are exactly the keys.
  const audiences = Object.fromEntries(
    AUDIENCES.map((audience) => [audience, count(audience)]),
  ) as Coverage['kinds'][number]['audiences']
  return { kind, articles: own.length, audiences }
}

function kindOf(entry: Entry): string {
  if (isError(entry)) return entry.kind
  return entry.collection === 'guides' ? 'guide' : 'faq'
}

function withoutArticle(groups: string[][], entries: Entry[], texts: Record<string, string>): string[][] {
  const all = entries
    .flatMap(({ id, title, summary, aliases, messages }) => [
      title,
      summary,
      ...aliases,
      ...messages.map(({ text }) => text),
      texts[id] ?? '',
    ])
    .map(evened)
    .join(' ')
  return groups.filter((group) => !group.some((words) => all.includes(evened(words))))
}

/** Words alone with a space around each, so that "log in" is not found in "blog into". Endings are left as they are. */
function evened(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

const OLDEST = 5
const COLUMN = 12

/** The coverage as lines for a terminal. */
export function reportText({ kinds, messages, withoutMessage, withoutArticle, reviews }: Coverage): string {
  const total = kinds.reduce((sum, { articles }) => sum + articles, 0)
  const overdue = reviews.filter(({ daysOverdue }) => daysOverdue > 0)
  return [
    row('', 'articles', ...AUDIENCES),
    ...kinds.map(({ kind, articles, audiences }) => row(kind, articles, ...AUDIENCES.map((name) => audiences[name]))),
    row('all', total),
    '',
    `${messages} messages known`,
    ...list('Errors without a message', withoutMessage),
    '',
    ...list(
      'Words without an article',
      withoutArticle.map((group) => group.join(', ')),
    ),
    '',
    ...list(
      'Longest unchecked',
      reviews.slice(0, OLDEST).map(({ id, reviewed, reviewBy }) => `${id}: checked ${reviewed}, due ${reviewBy}`),
    ),
    ...list(
      'Past their review',
      overdue.map(({ id, daysOverdue }) => `${id}: ${daysOverdue} days`),
    ),
  ].join('\n')
}

/** How far a translation has come, as lines for a terminal. */
export function translationText(state: TranslationState): string {
  return [
    ...list(`Not in ${state.language} yet`, missingLines(state)),
    ...list(`Changed since it was translated into ${state.language}`, olderLines(state)),
  ].join('\n')
}

function row(...cells: (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(COLUMN) : String(cell).padStart(COLUMN)))
    .join('')
}

function list(title: string, lines: string[]): string[] {
  return [`${title}: ${lines.length === 0 ? 'none' : lines.length}`, ...lines.map((line) => `  ${line}`)]
}
