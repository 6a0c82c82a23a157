import { useId, useState } from 'react'
import * as m from '#words'
import { note } from 'virtual:insight'
import site from 'virtual:site'
import type { Entry } from '../content-model/types'
import { supportPath } from '../support/support-link'
import { CopyButton } from '../ui/CopyButton'
import { Link } from '../ui/Link'

/** Asks whether the article helped. "No" offers a way to a person, and a report of what is missing. */
export function Helpful({ entry }: { entry: Entry }) {
  const heading = useId()
  const [answer, setAnswer] = useState<'yes' | 'no'>()
  const say = (value: 'yes' | 'no') => {
    setAnswer(value)
    note(() => ({ kind: 'helpful', article: entry.id, version: entry.reviewed, answer: value }))
    if (value === 'yes') void sendReport(createReport(entry, true))
  }
  return (
    <section aria-labelledby={heading} className="mt-8 border-t border-line pt-5">
      <h2 id={heading} className="font-semibold">
        {m.feedback_question()}
      </h2>
      <div className="mt-2 flex flex-wrap gap-3">
        <button type="button" className="button" aria-pressed={answer === 'yes'} onClick={() => say('yes')}>
          {m.feedback_yes()}
        </button>
        <button type="button" className="button" aria-pressed={answer === 'no'} onClick={() => say('no')}>
          {m.feedback_no()}
        </button>
      </div>
      <p role="status" className="mt-2 text-ink-soft">
        {answer === 'yes' && m.feedback_thanks()}
        {answer === 'no' && m.feedback_not_helpful()}
      </p>
      {answer === 'no' && (
        <>
          <h3 className="mt-3 font-semibold">{m.feedback_fix_now()}</h3>
          <Link to={supportPath({ article: entry.id, steps: [], answers: {} })} className="button button-primary mt-2">
            {m.feedback_ask_person()}
          </Link>
          <GapReport entry={entry} />
        </>
      )}
    </section>
  )
}

const SEND_RESULTS = {
  idle: '',
  sent: m.feedback_sent(),
  failed: m.feedback_failed(),
}

/** A report of what is missing in an article. The user sends it, or copies it. */
function GapReport({ entry }: { entry: Entry }) {
  const field = useId()
  const [words, setWords] = useState('')
  const [result, setResult] = useState<keyof typeof SEND_RESULTS>('idle')
  const report = createReport(entry, false, words)
  const send = async () => setResult((await sendReport(report)) ? 'sent' : 'failed')
  return (
    <div className="mt-5 max-w-read">
      <label htmlFor={field} className="font-semibold">
        {m.feedback_words()}
      </label>
      <p className="text-sm text-ink-soft">{site.feedback ? m.feedback_what_is_sent() : m.feedback_nothing_sent()}</p>
      <textarea
        id={field}
        className="field mt-2"
        rows={3}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {site.feedback && (
          <button type="button" className="button" onClick={() => void send()}>
            {m.feedback_send()}
          </button>
        )}
        <CopyButton text={() => reportText(report, entry.title)} label={m.feedback_copy()} />
        <a href={reportMailto(report, entry.title)} className="button">
          {m.feedback_email()}
        </a>
      </div>
      <p role="status" className="mt-1">
        {SEND_RESULTS[result]}
      </p>
    </div>
  )
}

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
    m.feedback_report_title({ site: site.name }),
    m.feedback_report_article({ title, article, date: reviewed }),
    m.feedback_report_words({ words: words || '...' }),
  ].join('\n')
}

/** A mailto address without a recipient: users know who maintains this help in their company. */
export function reportMailto(report: Report, title: string): string {
  const words = report.words.slice(0, MAX_MAIL_WORDS).replaceAll(/\p{Surrogate}/gu, '')
  const body = reportText({ ...report, words }, title).replaceAll('\n', '\r\n')
  const subject = m.feedback_report_subject({ site: site.name, article: report.article })
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
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
