import { paths } from '../paths'
import { Link } from '../router/Link'
import { answerLabel } from './answer-words'
import { statePath, type WizardState } from './answers'
import type { Given, SetAside } from './engine'
import { forgetOwn, isOwn } from './own-answers'
import { changing, type WizardReplay } from './screen'

const REASONS: Record<SetAside['reason'], string> = {
  impossible: 'doesn’t fit your earlier answers',
  'not-asked': 'no longer needed',
}

/** What was answered so far, each answer open to change, and what no longer counts. */
export function AnswerList({ state, replayed: { given, setAside } }: { state: WizardState; replayed: WizardReplay }) {
  if (given.length + setAside.length === 0) return null
  return (
    <aside aria-label="Answers so far" className="mt-10 min-w-0 border-t border-line pt-6 lg:mt-0 lg:border-0 lg:pt-11">
      {given.length > 0 && (
        <>
          <h2 id="your-answers" className="text-lg">
            Your answers
          </h2>
          <ul aria-labelledby="your-answers" className="mt-2 divide-y divide-line border-y border-line">
            {given.map((item) => (
              <AnswerRow key={item.question.id} state={state} item={item} />
            ))}
          </ul>
        </>
      )}
      {setAside.length > 0 && <SetAsideList state={state} setAside={setAside} />}
      <Link to={paths.diagnose()} onClick={forgetOwn} className="link mt-2 flex min-h-11 w-fit items-center">
        Start over
      </Link>
    </aside>
  )
}

function AnswerRow({ state, item }: { state: WizardState; item: Given }) {
  const { id, short } = item.question
  return (
    <li className="flex items-center justify-between gap-4 py-1.5">
      <p id={`answer-${id}`} className="min-w-0 text-sm">
        <span className="block text-ink-soft">{short}</span>
        <span className="font-medium">{answerLabel(item)}</span>
        {!isOwn(item) && <span className="block text-ink-soft italic">Already known</span>}
      </p>
      <Link
        to={statePath(changing(state, id))}
        aria-describedby={`answer-${id}`}
        className="link inline-flex min-h-11 shrink-0 items-center px-1 text-sm"
      >
        Change
      </Link>
    </li>
  )
}

function SetAsideList({ state, setAside }: { state: WizardState; setAside: SetAside[] }) {
  const dropped = new Set(setAside.map(({ question }) => question.id))
  const kept = Object.fromEntries(Object.entries(state.answers).filter(([id]) => !dropped.has(id)))
  return (
    <>
      <h2 id="set-aside" className="mt-6 text-lg">
        Set aside
      </h2>
      <p className="text-sm text-ink-soft">These answers apply again if you change back.</p>
      <ul aria-labelledby="set-aside" className="mt-2 divide-y divide-line border-y border-line text-sm">
        {setAside.map((item) => (
          <li key={item.question.id} className="py-2">
            <span className="text-ink-soft">{item.question.short}</span> {answerLabel(item)}:{' '}
            <span className="text-ink-soft">{REASONS[item.reason]}</span>
          </li>
        ))}
      </ul>
      <Link to={statePath({ ...state, answers: kept })} className="link flex min-h-11 w-fit items-center text-sm">
        Remove these
      </Link>
    </>
  )
}
