import { useSuspenseQuery } from '@tanstack/react-query'
import site from 'virtual:site'
import { articleQuery } from '../content-model/article-query'
import { PARTS } from '../content-model/sections'
import type { ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { ShareButton } from '../share/ShareButton'
import { Note } from '../ui/Note'
import { statePath } from './answers'
import { BackLink } from './BackLink'
import { EscalateView } from './EscalateView'
import type { StepsScreen } from './screen'
import { findPosition } from './steps'
import { StepView, type StepsProps } from './StepView'

/** The steps of an article, one at a time, and how they ended. */
export function StepsView({ screen: { entry, state, replayed } }: { screen: StepsScreen }) {
  const { data: article, isFetching, refetch } = useSuspenseQuery(articleQuery(entry.id))
  const position = article && findPosition(article.info.steps, state.answers, state.step)
  if (!article || !position) return <NotLoaded entry={entry} isRetrying={isFetching} retry={() => void refetch()} />
  const props = { article, position, state, given: replayed.given }
  return (
    <>
      {state.step !== undefined && state.step !== position.step.id && (
        <Note className="mb-5">The step in the link you opened is no longer here. These are the current steps.</Note>
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
  const hasPrevention = info.headings.some(({ id }) => id === PARTS.Prevent.id)
  return (
    <>
      <title>{`It works again | ${site.name}`}</title>
      <BackLink to={statePath({ answers, since, fix: entry.id, step: step.id })} />
      <div className="safe mt-2">
        <h1 className="text-3xl text-good">It works again</h1>
        <p className="mt-3">
          The step that fixed it: <strong>{step.title}</strong>.
        </p>
        <p className="mt-1">
          If it comes back, start with this step. You’ll find it in{' '}
          <Link to={paths.article(entry.id, step.id)} className="link">
            {entry.title}
          </Link>
          .
        </p>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        {hasPrevention && (
          <Link to={paths.article(entry.id, PARTS.Prevent.id)} className="button button-primary">
            {PARTS.Prevent.title}
          </Link>
        )}
        <Link to={paths.home()} className="button">
          Go to the home page
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
      <title>{`The steps didn’t load | ${site.name}`}</title>
      <h1 className="text-2xl">The steps didn’t load</h1>
      <p className="mt-3">They couldn’t be loaded, usually because of a weak signal. Your answers are saved.</p>
      <p role="status">{isRetrying ? 'Trying again…' : ''}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={retry}>
          Retry
        </button>
        <Link to={paths.article(entry.id)} className="button">
          Open the full article
        </Link>
        <Link to={paths.support()} className="button">
          Get help from a person
        </Link>
      </div>
    </>
  )
}
