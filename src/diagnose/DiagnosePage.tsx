import { Suspense, type ComponentProps, type ReactNode } from 'react'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { isError } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { paths } from '../paths'
import { useSearchParams } from '../router/hooks'
import { Link } from '../router/Link'
import { ShareButton } from '../share/ShareButton'
import { Scripted } from '../ui/Scripted'
import { useHydrated } from '../ui/use-hydrated'
import { AnswerList } from './AnswerList'
import { parseState } from './answers'
import { KnownProblem } from './KnownProblem'
import { LinkNotes } from './LinkNotes'
import { NothingFits } from './NothingFits'
import { OfflineNote } from './OfflineNote'
import { OutcomeView } from './OutcomeView'
import { QuestionView } from './QuestionView'
import { Resume } from './Resume'
import { commonestFirst, toScreen, type Screen } from './screen'
import { StepsView } from './StepsView'
import { useKeeping } from './use-resume'
import './diagnose.css'

const NO_QUERY = new URLSearchParams()

/** The wizard: a question, an outcome or a step, whatever the address says. */
export function DiagnosePage({ data: { entries } }: { data: { entries: Entry[] } }) {
  const [params] = useSearchParams()
  const hydrated = useHydrated()
  const { state, unknown } = parseState(hydrated ? params : NO_QUERY, questions)
  const errors = commonestFirst(entries.filter(isError), site.commonest)
  const screen = toScreen(questions, errors, state)
  const isStart = Object.keys(state.answers).length === 0 && screen.kind === 'question'
  useKeeping(state)
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
        {hydrated && <KnownProblem screen={screen} />}
        {/* Stays mounted from page to page, so that the page before remains until the next one is ready. */}
        <Suspense fallback={<p>Loading the steps…</p>}>{draw(screen)}</Suspense>
      </div>
      <AnswerList state={screen.state} replayed={screen.replayed} />
    </div>
  )
}

function draw(screen: Screen) {
  const { answers } = screen.state
  if (screen.kind === 'question')
    return (
      <>
        <QuestionView key={screen.ask.question.id} screen={screen} />
        <Share target={{ title: screen.ask.question.ask, answers }}>
          <Link to={paths.tree()} className="link inline-flex min-h-11 items-center text-sm">
            See the whole question tree
          </Link>
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
  return (
    <>
      <title>{`No article yet | ${site.name}`}</title>
      <h1 className="text-2xl">No article matches yet</h1>
      <NothingFits />
    </>
  )
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
