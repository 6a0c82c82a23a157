import { lazy, useId, useState } from 'react'
import type { Entry } from '../content-model/types'
import { Link } from '../router/Link'
import { supportPath } from '../support/support-link'
import { LazyPart } from '../ui/Deferred'
import { reportOf, sendReport } from './report'

const GapReport = lazy(async () => ({ default: (await import('./GapReport')).GapReport }))

/** Asks whether the article helped. "No" leads on: to a person, and to a report of what is missing. */
export function Helpful({ entry }: { entry: Entry }) {
  const heading = useId()
  const [answer, setAnswer] = useState<'yes' | 'no'>()
  const say = (value: 'yes' | 'no') => {
    setAnswer(value)
    if (value === 'yes') void sendReport(reportOf(entry, true))
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
          <LazyPart>
            <GapReport entry={entry} />
          </LazyPart>
        </>
      )}
    </section>
  )
}
