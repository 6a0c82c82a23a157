import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react'
import * as m from '#words'
import { useNote, useNoteOnLeave } from 'virtual:insight'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { isError } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { paths } from '../paths'
import { useSearchParams } from 'react-router'
import { ShareButton } from '../share/ShareButton'
import { Deferred, Scripted } from '../ui/Deferred'
import { useHydrated } from '../ui/hooks'
import { TouchLink } from '../ui/Link'
import { AnswerList } from './AnswerList'
import { parseState } from './answers'
import { LinkNotes, OfflineNote } from './Notes'
import { mostCommonFirst } from './outcome'
import { NoneView } from './NoneView'
import { OutcomeView } from './OutcomeView'
import { QuestionView } from './QuestionView'
import { Resume, useSaveProgress } from './Resume'
import { toScreen, type WizardScreen } from './screen'
import { relevantComponents } from './service-problem'
import { StepsView } from './StepsView'
import { nothingFits, questionLeft } from './wizard-events'
import './diagnose.css'

const NO_QUERY = new URLSearchParams()

const LiveServiceProblem = lazy(async () => ({
  default: (await import('./LiveServiceProblem')).LiveServiceProblem,
}))

/** The wizard: a question, an outcome or a step, depending on the address. */
export function DiagnosePage({ data: { entries } }: { data: { entries: Entry[] } }) {
  const [params] = useSearchParams()
  const hydrated = useHydrated()
  const { state, unknown } = parseState(hydrated ? params : NO_QUERY, questions)
  const errors = mostCommonFirst(entries.filter(isError), site.commonest)
  const screen = toScreen(questions, errors, state)
  const isStart = Object.keys(state.answers).length === 0 && screen.kind === 'question'
  useSaveProgress(state)
  useNote(() => nothingFits(screen))
  useNoteOnLeave(() => questionLeft(screen))
  return (
    <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,44rem)_minmax(14rem,1fr)]">
      <div className="min-w-0">
        <LinkNotes
          unknown={unknown}
          setAside={screen.kind === 'steps' ? [] : screen.replayed.setAside}
          isArticleGone={state.fix !== undefined && screen.kind !== 'steps'}
        />
        {hydrated && <OfflineNote />}
        {hydrated && isStart && <Resume errors={errors} />}
        {hydrated && <ServiceProblem screen={screen} />}
        {/* Stays mounted between screens, so that the current screen remains until the next one is ready. */}
        <Suspense fallback={<p>{m.diagnose_steps_loading()}</p>}>{renderScreen(screen, entries)}</Suspense>
      </div>
      <AnswerList state={screen.state} replayed={screen.replayed} />
    </div>
  )
}

function renderScreen(screen: WizardScreen, entries: readonly Entry[]) {
  const { answers } = screen.state
  if (screen.kind === 'question')
    return (
      <>
        <QuestionView key={screen.asked.question.id} screen={screen} />
        <Share target={{ title: screen.asked.question.ask, answers }}>
          <TouchLink to={paths.tree()} className="text-sm">
            {m.diagnose_question_tree()}
          </TouchLink>
        </Share>
      </>
    )
  if (screen.kind === 'outcome') {
    const { best } = screen.outcome
    return (
      <>
        <OutcomeView screen={screen} />
        <Share target={{ title: best.title, article: { ...best, steps: [] }, answers }} />
      </>
    )
  }
  if (screen.kind === 'steps') return <StepsView screen={screen} />
  return <NoneView screen={screen} entries={entries} />
}

function Share({ target, children }: { target: ComponentProps<typeof ShareButton>['target']; children?: ReactNode }) {
  return (
    <Scripted worksWithout>
      <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-2">
        <ShareButton target={target} />
        {children}
      </div>
    </Scripted>
  )
}

/**
 * A problem of the service that would explain the answers. Renders and loads nothing until the page is idle
 * and the answers leave an error that only the service can fix.
 */
export function ServiceProblem({ screen }: { screen: WizardScreen }) {
  const { state, replayed } = screen
  const isStarted = screen.kind === 'steps' || replayed.given.length > 0
  const candidates = screen.kind === 'steps' ? [screen.entry] : replayed.candidates
  if (!isStarted || relevantComponents(candidates, state.answers).length === 0) return null
  return (
    <Deferred>
      <LiveServiceProblem candidates={candidates} state={state} />
    </Deferred>
  )
}
