import site from 'virtual:site'
import { fixersInWords } from '../content-model/labels'
import { Plate, SignedTitle } from '../article/Sign'
import type { ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { BackLink } from './BackLink'
import { statePath } from './answers'
import { NothingFits } from './NothingFits'
import { OtherCandidates } from './OtherCandidates'
import type { Outcome } from './outcome'
import type { Screen } from './screen'

type OutcomeScreen = Extract<Screen, { kind: 'outcome' }>

/** What the answers point to: the likeliest article first, then whatever else still fits. */
export function OutcomeView({ screen: { outcome, state, back } }: { screen: OutcomeScreen }) {
  const { best } = outcome
  return (
    <>
      <title>{`${best.title} | ${site.name}`}</title>
      {back && <BackLink to={statePath(back)} />}
      <p className="text-sm text-ink-soft">{leadIn(outcome)}</p>
      <h1 className="signed mt-2 text-3xl">
        {best.codes.length > 0 && <Plate {...best} />}
        <SignedTitle title={best.title} />
      </h1>
      <p className="mt-3 text-lg text-ink-soft">{best.summary}</p>
      <p className="mt-4 border-y border-line-strong py-3">
        Who can fix it: <strong>{fixersInWords(best.fixedBy)}</strong>
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link to={statePath({ answers: state.answers, fix: best.id })} className="button button-primary max-sm:w-full">
          Show the steps
        </Link>
        <Link to={paths.article(best.id)} className="button max-sm:w-full">
          Open the full article
        </Link>
      </div>
      {outcome.others.length > 0 && <OtherCandidates outcome={outcome} state={state} />}
      <NothingFits />
    </>
  )
}

function leadIn({ others }: Outcome<ErrorEntry>): string {
  return others.length === 0 ? 'Your answers point to' : `The most likely of ${others.length + 1} that fit your answers`
}
