import { useId, useState } from 'react'
import site from 'virtual:site'
import type { Entry } from '../content-model/types'
import { Link } from '../ui/Link'
import { supportPath } from '../support/support-link'
import { CopyButton } from '../ui/CopyButton'
import { createReport, reportMailto, reportText, sendReport } from './report'

/** Asks whether the article helped. "No" offers a way to a person, and a report of what is missing. */
export function Helpful({ entry }: { entry: Entry }) {
  const heading = useId()
  const [answer, setAnswer] = useState<'yes' | 'no'>()
  const say = (value: 'yes' | 'no') => {
    setAnswer(value)
    if (value === 'yes') void sendReport(createReport(entry, true))
  }
  return (
    <section aria-labelledby={heading} className="mt-8 border-t border-line pt-5">
      <h2 id={heading} className="font-semibold">
        Was this helpful?
      </h2>
      <div className="mt-2 flex flex-wrap gap-3">
        <button type="button" className="button" aria-pressed={answer === 'yes'} onClick={() => say('yes')}>
          Yes
        </button>
        <button type="button" className="button" aria-pressed={answer === 'no'} onClick={() => say('no')}>
          No
        </button>
      </div>
      <p role="status" className="mt-2 text-ink-soft">
        {answer === 'yes' && 'Thanks. Glad it works again.'}
        {answer === 'no' && 'A person can help you now. Your report helps improve this page.'}
      </p>
      {answer === 'no' && (
        <>
          <h3 className="mt-3 font-semibold">To get it fixed now</h3>
          <Link to={supportPath({ article: entry.id, steps: [], answers: {} })} className="button button-primary mt-2">
            Ask a person
          </Link>
          <GapReport entry={entry} />
        </>
      )}
    </section>
  )
}

const SEND_RESULTS = {
  idle: '',
  sent: 'Sent. Someone reads every report.',
  failed: 'The report didn’t go through. Copy it, or send it by email.',
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
        How could this page be better? What’s missing or wrong?
      </label>
      <p className="text-sm text-ink-soft">
        {site.feedback
          ? 'Only this article’s name and what you type are sent. Leave out names and passwords.'
          : 'Nothing is sent automatically. Copy the report, or send it to whoever maintains this site.'}
      </p>
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
            Send the report
          </button>
        )}
        <CopyButton text={() => reportText(report, entry.title)} label="Copy the report" />
        <a href={reportMailto(report, entry.title)} className="button">
          Send it by email
        </a>
      </div>
      <p role="status" className="mt-1">
        {SEND_RESULTS[result]}
      </p>
    </div>
  )
}
