import site from 'virtual:site'
import type { Entry } from '../content-model/types'

/** In characters. Email programs cut a mailto address at about 2,000. */
const MAX_MAIL_WORDS = 1000

/** A user's feedback on an article. It has nothing else: no device, no time, no previous page. */
export interface Report {
  article: string
  reviewed: string
  helpful: boolean
  words: string
}

export function createReport({ id, reviewed }: Pick<Entry, 'id' | 'reviewed'>, helpful: boolean, words = ''): Report {
  return { article: id, reviewed, helpful, words: words.trim() }
}

/** The report as text for an email or a ticket. */
export function reportText({ article, reviewed, words }: Report, title: string): string {
  return [
    `Feedback on ${site.name}`,
    `Article: ${title} (${article}, checked on ${reviewed})`,
    `What is missing or wrong: ${words || '...'}`,
  ].join('\n')
}

/** A mailto address without a recipient: users know who maintains this help in their company. */
export function reportMailto(report: Report, title: string): string {
  const words = report.words.slice(0, MAX_MAIL_WORDS).replaceAll(/\p{Surrogate}/gu, '')
  const body = reportText({ ...report, words }, title).replaceAll('\n', '\r\n')
  return `mailto:?subject=${encodeURIComponent(`Feedback on ${site.name}: ${report.article}`)}&body=${encodeURIComponent(body)}`
}

/**
 * Sends a report to the site's feedback endpoint. Sends nothing when the site has none.
 *
 * @returns whether the endpoint accepted it
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
