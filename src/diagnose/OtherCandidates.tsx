import { Plate, SignedTitle } from '../article/Sign'
import type { ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { statePath, type WizardState } from './answers'
import type { Difference, Outcome, Ranked } from './outcome'
import { changing } from './screen'

/** More than a reader compares at a glance. */
const AT_ONCE = 3

/** The other articles that fit, with the questions that would tell them apart. */
export function OtherCandidates({ outcome, state }: { outcome: Outcome<ErrorEntry>; state: WizardState }) {
  const { others, wouldTell } = outcome
  const rest = others.slice(AT_ONCE)
  return (
    <section aria-labelledby="also-fits" className="mt-10 border-t border-line pt-6">
      <h2 id="also-fits" className="text-lg">
        Also fits your answers
      </h2>
      {wouldTell.length > 0 && (
        <div className="mt-3 border-l-6 border-line-strong bg-sunken p-4">
          <p className="font-medium">What would tell them apart</p>
          <p className="text-sm text-ink-soft">
            You were not sure here. Once you know, open the question and answer it.
          </p>
          <ul className="mt-1">
            {wouldTell.map(({ id, ask }) => (
              <li key={id}>
                <Link to={statePath(changing(state, id))} className="link inline-flex min-h-11 items-center">
                  {ask}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <CandidateList others={others.slice(0, AT_ONCE)} label="Also fits your answers" />
      {rest.length > 0 && (
        <details className="mt-3">
          <summary className="link w-fit cursor-pointer py-2.5">{rest.length} more</summary>
          <CandidateList others={rest} label="More that fit your answers" />
        </details>
      )}
    </section>
  )
}

function CandidateList({ others, label }: { others: Ranked<ErrorEntry>[]; label: string }) {
  return (
    <ul aria-label={label} className="rows">
      {others.map(({ candidate, differences }) => (
        <li key={candidate.id}>
          <Link to={paths.article(candidate.id)}>
            <Plate {...candidate} />
            <SignedTitle title={candidate.title} />
          </Link>
          <p>{candidate.summary}</p>
          {differences.map((difference) => (
            <DifferenceLine key={difference.question.id} difference={difference} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function DifferenceLine({ difference: { question, labels } }: { difference: Difference }) {
  return (
    <p>
      {question.short} would be: {labels.slice(0, 3).join(' · ')}
    </p>
  )
}
