import * as m from '#words'
import entries from 'virtual:catalogue'
import { findById } from '../content-model/catalogue'
import { describe } from '../paste/pasted-words'
import { cardLines, cardOf, type Answer } from './find'
import { line, lines } from './lines'
import type { LoggedError, LogReport } from './log'
import type { ArticleCard } from './shapes'

/** A log, for programs. */
interface LogAnswer {
  lines: number
  errors: {
    count: number
    first?: string
    last?: string
    code?: number
    message?: string
    reason?: string
    maker?: string
    next: string
    articles: ArticleCard[]
  }[]
}

/** Summarizes a log: how often and when each distinct error occurred, and which article explains it. */
export function logReport(report: LogReport): Answer<LogAnswer> {
  const errors = report.errors.map(toError)
  return {
    data: { lines: report.lines, errors },
    lines: lines(
      line('title', m.mcp_log_summary({ lines: report.lines, count: errors.length })),
      report.errors.flatMap((error, at) => {
        const { count, first, last, message, maker, articles } = errors[at] ?? toError(error)
        const time = first === undefined || last === undefined ? undefined : { first, last }
        return lines(
          line('title', `${m.mcp_log_count({ count })} ${maker ?? articles[0]?.title ?? describe(error.recognition)}`),
          time && line('quiet', time.first === time.last ? time.first : m.mcp_log_times(time)),
          message !== undefined && line('text', `“${message}”`),
          line('text', error.recognition.next),
          articles.slice(0, 1).flatMap(cardLines),
        )
      }),
    ),
  }
}

function toError({ recognition, ...counted }: LoggedError): LogAnswer['errors'][number] {
  const { code, message, reason, maker, next, articles } = recognition
  const cards = articles.flatMap(({ id, why }) => {
    const entry = findById(entries, id)
    return entry ? { ...cardOf(entry), why } : []
  })
  return { ...counted, code, message, reason, maker: maker?.name, next, articles: cards }
}
