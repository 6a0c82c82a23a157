import { AUDIENCES } from '../../../content-model/enums'
import type { Coverage } from './coverage'

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

function row(...cells: (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(COLUMN) : String(cell).padStart(COLUMN)))
    .join('')
}

function list(title: string, lines: string[]): string[] {
  return [`${title}: ${lines.length === 0 ? 'none' : lines.length}`, ...lines.map((line) => `  ${line}`)]
}
