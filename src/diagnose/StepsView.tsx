import { useSuspenseQuery } from '@tanstack/react-query'
import * as m from '#words'
import site from 'virtual:site'
import { articleQuery } from '../content-model/article-query'
import { PARTS } from '../content-model/sections'
import type { ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { ShareButton } from '../share/ShareButton'
import { aroundMark, MARK } from '../text/marks'
import { Note } from '../ui/boxes'
import { statePath } from './answers'
import { EscalateView } from './EscalateView'
import type { StepsScreen } from './screen'
import { findPosition } from './steps'
import { StepView, type StepsProps } from './StepView'
import { BackLink } from './WaysBack'

/** The steps of an article, one at a time, and how they ended. */
export function StepsView({ screen: { entry, state, replayed } }: { screen: StepsScreen }) {
  const { data: article, isFetching, refetch } = useSuspenseQuery(articleQuery(entry.id))
  const position = article && findPosition(article.info.steps, state.answers, state.step)
  if (!article || !position) return <NotLoaded entry={entry} isRetrying={isFetching} retry={() => void refetch()} />
  const props = { article, position, state, given: replayed.given }
  return (
    <>
      {state.step !== undefined && state.step !== position.step.id && (
        <Note className="mb-5">{m.diagnose_note_step_gone()}</Note>
      )}
      {renderResult(props)}
      <div className="mt-8">
        <ShareButton
          target={{
            title: position.step.title,
            article: { ...entry, steps: position.steps },
            step: position.step.id,
            answers: state.answers,
          }}
        />
      </div>
    </>
  )
}

function renderResult(props: StepsProps) {
  if (props.state.result === 'fixed') return <FixedView {...props} />
  if (props.state.result === 'escalate') return <EscalateView {...props} />
  return <StepView {...props} />
}

/** The problem is fixed: which step helped, and how to prevent it next time. */
function FixedView({ article: { info }, position: { step }, state: { answers, since } }: StepsProps) {
  const { entry } = info
  const [beforeStep, afterStep] = aroundMark(m.diagnose_fixed_step({ step: MARK }))
  const [beforeArticle, afterArticle] = aroundMark(m.diagnose_fixed_again({ article: MARK }))
  const hasPrevention = info.headings.some(({ id }) => id === PARTS.Prevent.id)
  return (
    <>
      <title>{`${m.diagnose_fixed()} | ${site.name}`}</title>
      <BackLink to={statePath({ answers, since, fix: entry.id, step: step.id })} />
      <div className="safe mt-2">
        <h1 className="text-3xl text-good">{m.diagnose_fixed()}</h1>
        <p className="mt-3">
          {beforeStep}
          <strong>{step.title}</strong>
          {afterStep}
        </p>
        <p className="mt-1">
          {beforeArticle}
          <Link to={paths.article(entry.id, step.id)} className="link">
            {entry.title}
          </Link>
          {afterArticle}
        </p>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        {hasPrevention && (
          <Link to={paths.article(entry.id, PARTS.Prevent.id)} className="button button-primary">
            {PARTS.Prevent.title}
          </Link>
        )}
        <Link to={paths.home()} className="button">
          {m.diagnose_fixed_home()}
        </Link>
      </div>
    </>
  )
}

interface NotLoadedProps {
  entry: ErrorEntry
  isRetrying: boolean
  retry: () => void
}

function NotLoaded({ entry, isRetrying, retry }: NotLoadedProps) {
  return (
    <>
      <title>{`${m.diagnose_steps_not_loaded()} | ${site.name}`}</title>
      <h1 className="text-2xl">{m.diagnose_steps_not_loaded()}</h1>
      <p className="mt-3">{m.diagnose_steps_not_loaded_why()}</p>
      <p role="status">{isRetrying ? m.diagnose_steps_retrying() : ''}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={retry}>
          {m.diagnose_steps_retry()}
        </button>
        <Link to={paths.article(entry.id)} className="button">
          {m.diagnose_open_article()}
        </Link>
        <Link to={paths.support()} className="button">
          {m.diagnose_get_help()}
        </Link>
      </div>
    </>
  )
}
