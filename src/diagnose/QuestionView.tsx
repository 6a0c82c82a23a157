import { useState, type SubmitEvent } from 'react'
import site from 'virtual:site'
import type { Option } from '../content-model/types'
import { paths } from '../paths'
import { useHref, useNavigate } from '../router/hooks'
import { UNSURE_LABEL } from './answer-words'
import { BackLink } from './BackLink'
import { statePath } from './answers'
import { UNSURE, type Ask } from './engine'
import { HowToTell } from './HowToTell'
import { OptionList } from './OptionList'
import { noteOwn } from './own-answers'
import { answering, type Screen } from './screen'

type QuestionScreen = Extract<Screen, { kind: 'question' }>

/** One question on a page of its own, as a form whose answer goes to the address. */
export function QuestionView({ screen: { ask, number, state, back } }: { screen: QuestionScreen }) {
  const { question } = ask
  const action = useHref(paths.diagnose())
  const navigate = useNavigate()
  const [refused, setRefused] = useState(0)
  const chosen = state.answers[question.id]

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const answer = new FormData(event.currentTarget).get(question.id)
    if (typeof answer !== 'string') return setRefused(refused + 1)
    noteOwn(question.id, answer)
    void navigate(statePath(answering(state, question.id, answer)))
  }

  return (
    <>
      <title>{`${question.ask} | ${site.name}`}</title>
      {back && <BackLink to={statePath(back)} />}
      <form method="get" action={action} onSubmit={submit} noValidate>
        {Object.entries(state.answers).map(
          ([id, answer]) => id !== question.id && <input key={id} type="hidden" name={id} value={answer} />,
        )}
        <fieldset className="min-w-0" aria-describedby={refused > 0 ? 'choose' : undefined}>
          <legend className="w-full">
            <span className="block text-sm text-ink-soft">Question {number}</span>
            <h1 className="mt-1 text-3xl">{question.ask}</h1>
          </legend>
          <HowToTell question={question} where={state.answers.where} />
          {refused > 0 && <ChooseMessage key={refused} />}
          <OptionList name={question.id} options={withUnsure(ask)} chosen={chosen} />
        </fieldset>
        <div className="reach">
          <button type="submit" className="button button-primary w-full sm:w-auto sm:min-w-48">
            Continue
          </button>
        </div>
      </form>
    </>
  )
}

/** The options offered, and the way on for who does not know. */
function withUnsure({ question, options }: Ask): Option[] {
  const hint = question.unsureHint ?? 'Your other answers decide'
  return question.notSure ? [...options, { id: UNSURE, label: UNSURE_LABEL, hint }] : options
}

/** Takes the focus each time it appears: a new refusal is a new message. */
function ChooseMessage() {
  return (
    <p
      id="choose"
      ref={(message) => message?.focus()}
      tabIndex={-1}
      className="mt-4 border-l-6 border-bad bg-bad-soft p-3 font-semibold text-bad"
    >
      Choose an answer to continue.
    </p>
  )
}
