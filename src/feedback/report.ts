import site from 'virtual:site'
import type { Entry } from '../content-model/types'

/** Mail programs cut a mailto address at about 2,000 characters. */
const LONGEST_WORDS = 1000

/** What a reader tells about an article. Nothing else is told: no device, no time, no page before it. */
export interface Report {
  article: string
  reviewed: string
  helpful: boolean
  words: string
}

export function reportOf({ id, reviewed }: Pick<Entry, 'id' | 'reviewed'>, helpful: boolean, words = ''): Report {
  return { article: id, reviewed, helpful, words: words.trim() }
}

/** The report for an e-mail or a ticket. */
export function reportText({ article, reviewed, words }: Report, title: string): string {
  return [
    `Feedback on ${site.name}`,
    `Article: ${title} (${article}, checked on ${reviewed})`,
    `What is missing or wrong: ${words || '...'}`,
  ].join('\n')
}

/** A message without a recipient: the reader knows who looks after this help in their company. */
export function reportMail(report: Report, title: string): string {
  const words = report.words.slice(0, LONGEST_WORDS).replaceAll(/\p{Surrogate}/gu, '')
  const body = reportText({ ...report, words }, title).replaceAll('\n', '\r\n')
  return `mailto:?subject=${encodeURIComponent(`Feedback on ${site.name}: ${report.article}`)}&body=${encodeURIComponent(body)}`
}

/**
 * Sends a report to where the site takes them. Without such a place, nothing is sent.
 *
 * @returns whether it arrived
 */
export async function sendReport(report: Report, endpoint = site.feedback?.endpoint): Promise<boolean> {
  if (endpoint === undefined) return false
  try {
    const { ok } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify(report),
    })
    return ok
  } catch {
    return false
  }
}
