import { useId, useState } from 'react'
import site from 'virtual:site'
import type { Entry } from '../content-model/types'
import { CopyButton } from '../ui/CopyButton'
import { reportMail, reportOf, reportText, sendReport } from './report'

const SAID = {
  idle: '',
  sent: 'Sent. Someone reads every report.',
  failed: 'The report didn’t go through. Copy it, or send it by email.',
}

/** A report of what an article lacks, which the reader hands on. */
export function GapReport({ entry }: { entry: Entry }) {
  const field = useId()
  const [words, setWords] = useState('')
  const [outcome, setOutcome] = useState<keyof typeof SAID>('idle')
  const report = reportOf(entry, false, words)
  const send = async () => setOutcome((await sendReport(report)) ? 'sent' : 'failed')
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
        <a href={reportMail(report, entry.title)} className="button">
          Send it by email
        </a>
      </div>
      <p role="status" className="mt-1">
        {SAID[outcome]}
      </p>
    </div>
  )
}
