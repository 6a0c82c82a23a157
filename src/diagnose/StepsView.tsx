import { use, useState } from 'react'
import site from 'virtual:site'
import type { ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { ShareButton } from '../share/ShareButton'
import { articleOf, forgetArticle } from './article-cache'
import { EscalateView } from './EscalateView'
import { FixedView } from './FixedView'
import { LostStepNote } from './LinkNotes'
import { StepView, type StepsProps } from './StepView'
import type { Screen } from './screen'
import { findPosition } from './steps'

type StepsScreen = Extract<Screen, { kind: 'steps' }>

/** The steps of an article, one at a time, and how it ended. */
export function StepsView({ screen: { entry, state, replayed } }: { screen: StepsScreen }) {
  const [, setTries] = useState(0)
  const loaded = use(articleOf(entry.id))

  async function retry() {
    forgetArticle(entry.id)
    await articleOf(entry.id)
    setTries((tries) => tries + 1)
  }

  const { article } = loaded
  const position = article && findPosition(article.info.steps, state.answers, state.step)
  if (!article || !position) return <NotLoaded entry={entry} retry={retry} />
  const props = { article, position, state, given: replayed.given }
  return (
    <>
      {state.step !== undefined && state.step !== position.step.id && <LostStepNote />}
      {draw(props)}
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

function draw(props: StepsProps) {
  if (props.state.result === 'fixed') return <FixedView {...props} />
  if (props.state.result === 'escalate') return <EscalateView {...props} />
  return <StepView {...props} />
}

function NotLoaded({ entry, retry }: { entry: ErrorEntry; retry: () => Promise<void> }) {
  const [trying, setTrying] = useState(false)

  async function tryAgain() {
    setTrying(true)
    await retry()
    setTrying(false)
  }

  return (
    <>
      <title>{`The steps didn’t load | ${site.name}`}</title>
      <h1 className="text-2xl">The steps didn’t load</h1>
      <p className="mt-3">They couldn’t be loaded, usually because of a weak signal. Your answers are saved.</p>
      <p role="status">{trying ? 'Trying again…' : ''}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={() => void tryAgain()}>
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
