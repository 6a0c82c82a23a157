import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react'
import * as m from '#words'
import { useNote, useNoteOnLeave } from 'virtual:insight'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { isError } from '../content-model/catalogue'
import type { Entry, Question } from '../content-model/types'
import { paths } from '../paths'
import { useSearchParams } from 'react-router'
import { ShareButton } from '../share/ShareButton'
import { Note } from '../ui/boxes'
import { Deferred, Scripted } from '../ui/Deferred'
import { useHydrated, useOnline } from '../ui/hooks'
import { TouchLink } from '../ui/Link'
import { parseState } from './answers'
import type { SetAsideAnswer } from './engine'
import { mostCommonFirst } from './outcome'
import { NoneView, OutcomeView } from './OutcomeView'
import { QuestionView } from './QuestionView'
import { Resume, useSaveProgress } from './Resume'
import { nothingFits, questionLeft, toScreen, type WizardScreen } from './screen'
import { relevantComponents } from './service-problem'
import { StepsView } from './StepsView'
import { AnswerList } from './WaysBack'
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

interface NotesProps {
  /** Questions whose answer in the link does not exist. */
  unknown: readonly Question[]
  setAside: readonly SetAsideAnswer[]
  isArticleGone: boolean
}

/** Says which parts of a link, or which answers before a change, no longer count. */
function LinkNotes({ unknown, setAside, isArticleGone }: NotesProps) {
  return (
    <>
      {setAside.length > 0 && (
        <Note className="mb-5">
          {m.diagnose_note_set_aside({ questions: shortNames(setAside.map(({ question }) => question)) })}
        </Note>
      )}
      {unknown.length > 0 && (
        <Note className="mb-5">{m.diagnose_note_unknown({ questions: shortNames(unknown) })}</Note>
      )}
      {isArticleGone && <Note className="mb-5">{m.diagnose_note_article_gone()}</Note>}
    </>
  )
}

function shortNames(questions: readonly Question[]): string {
  return questions.map(({ short }) => short).join(', ')
}

/** Says that the device is offline: often the cause of whatever does not load. */
function OfflineNote() {
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && (
        <p className="mb-6 rounded-lg border border-line bg-warn-soft p-4 text-warn">
          <strong>{m.diagnose_offline()}</strong> {m.diagnose_offline_product({ product: site.product })}
        </p>
      )}
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
