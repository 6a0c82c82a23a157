import * as m from '#words'
import { paths } from '../paths'
import { Link, TouchLink } from '../ui/Link'
import { answerLabel, changeAnswer, clearRecordedAnswers, isRecorded, statePath, type WizardState } from './answers'
import type { Candidate, GivenAnswer, Replay, SetAsideAnswer } from './engine'

/** A link to the previous screen. Unlike the browser's Back, it also works on a page opened from an e-mail. */
export function BackLink({ to }: { to: string }) {
  return (
    <TouchLink to={to}>
      <span aria-hidden="true" className="mr-1.5">
        ←
      </span>
      {m.diagnose_back()}
    </TouchLink>
  )
}

const REASONS: Record<SetAsideAnswer['reason'], string> = {
  impossible: m.diagnose_answer_impossible(),
  'not-asked': m.diagnose_answer_not_asked(),
}

interface Props {
  state: WizardState
  replayed: Replay<Candidate>
}

/** The answers so far, each with a link to change it, and those that no longer count. */
export function AnswerList({ state, replayed: { given, setAside } }: Props) {
  if (given.length + setAside.length === 0) return null
  return (
    <aside
      aria-label={m.diagnose_answers_label()}
      className="mt-10 min-w-0 border-t border-line pt-6 lg:mt-0 lg:border-0 lg:pt-11"
    >
      {given.length > 0 && (
        <>
          <h2 id="your-answers" className="text-lg">
            {m.diagnose_answers_heading()}
          </h2>
          <ul aria-labelledby="your-answers" className="mt-2 divide-y divide-line border-y border-line">
            {given.map((item) => (
              <AnswerRow key={item.question.id} state={state} item={item} />
            ))}
          </ul>
        </>
      )}
      {setAside.length > 0 && <SetAsideList state={state} setAside={setAside} />}
      <Link to={paths.diagnose()} onClick={clearRecordedAnswers} className="link mt-2 flex min-h-11 w-fit items-center">
        {m.diagnose_start_over()}
      </Link>
    </aside>
  )
}

function AnswerRow({ state, item }: { state: WizardState; item: GivenAnswer }) {
  const { id, short } = item.question
  return (
    <li className="flex items-center justify-between gap-4 py-1.5">
      <p id={`answer-${id}`} className="min-w-0 text-sm">
        <span className="block text-ink-soft">{short}</span>
        <span className="font-medium">{answerLabel(item)}</span>
        {!isRecorded(item) && <span className="block text-ink-soft italic">{m.diagnose_answer_known()}</span>}
      </p>
      <TouchLink
        to={statePath(changeAnswer(state, id))}
        aria-describedby={`answer-${id}`}
        className="shrink-0 px-1 text-sm"
      >
        {m.diagnose_answer_change()}
      </TouchLink>
    </li>
  )
}

function SetAsideList({ state, setAside }: { state: WizardState; setAside: SetAsideAnswer[] }) {
  const dropped = new Set(setAside.map(({ question }) => question.id))
  const remaining = Object.fromEntries(Object.entries(state.answers).filter(([id]) => !dropped.has(id)))
  return (
    <>
      <h2 id="set-aside" className="mt-6 text-lg">
        {m.diagnose_set_aside()}
      </h2>
      <p className="text-sm text-ink-soft">{m.diagnose_set_aside_hint()}</p>
      <ul aria-labelledby="set-aside" className="mt-2 divide-y divide-line border-y border-line text-sm">
        {setAside.map((item) => (
          <li key={item.question.id} className="py-2">
            <span className="text-ink-soft">{item.question.short}</span> {answerLabel(item)}:{' '}
            <span className="text-ink-soft">{REASONS[item.reason]}</span>
          </li>
        ))}
      </ul>
      <Link to={statePath({ ...state, answers: remaining })} className="link flex min-h-11 w-fit items-center text-sm">
        {m.diagnose_set_aside_remove()}
      </Link>
    </>
  )
}
