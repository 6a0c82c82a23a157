import { useId, useState } from 'react'
import type { Entry } from '../catalog/types'
import { GapReport } from './GapReport'
import { reportOf, sendReport } from './report'

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
        {answer === 'yes' && 'Thanks. Good to know that it works again.'}
        {answer === 'no' && 'Then two things can help, both below.'}
      </p>
      {answer === 'no' && <GapReport entry={entry} />}
    </section>
  )
}
