import { useState, type SubmitEvent } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import type { Option } from '../content-model/types'
import { paths, withBase } from '../paths'
import { useNavigate } from 'react-router'
import { addAnswer, recordAnswer, statePath, UNSURE_LABEL } from './answers'
import { UNSURE } from '../content-model/enums'
import { type OfferedQuestion } from './engine'
import { OptionList } from './OptionList'
import { QuestionHint } from './QuestionHint'
import type { QuestionScreen } from './screen'
import { BackLink } from './WaysBack'

/** One question on a page of its own: a form whose answer goes into the address. */
export function QuestionView({ screen: { asked, number, state, back } }: { screen: QuestionScreen }) {
  const { question } = asked
  const action = withBase(paths.diagnose())
  const navigate = useNavigate()
  const [refusals, setRefusals] = useState(0)
  const chosen = state.answers[question.id]

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const answer = new FormData(event.currentTarget).get(question.id)
    if (typeof answer !== 'string') return setRefusals(refusals + 1)
    recordAnswer(question.id, answer)
    void navigate(statePath(addAnswer(state, question.id, answer)))
  }

  return (
    <>
      <title>{`${question.ask} | ${site.name}`}</title>
      {back && <BackLink to={statePath(back)} />}
      <form method="get" action={action} onSubmit={submit} noValidate>
        {Object.entries(state.answers).map(
          ([id, answer]) => id !== question.id && <input key={id} type="hidden" name={id} value={answer} />,
        )}
        <fieldset className="min-w-0" aria-describedby={refusals > 0 ? 'choose' : undefined}>
          <legend className="w-full">
            <span className="block text-sm text-ink-soft">{m.diagnose_question_number({ number })}</span>
            <h1 className="mt-1 text-3xl">{question.ask}</h1>
          </legend>
          <QuestionHint question={question} where={state.answers.where} />
          {refusals > 0 && <ChooseMessage key={refusals} />}
          <OptionList name={question.id} options={withUnsure(asked)} chosen={chosen} />
        </fieldset>
        <div className="action-bar">
          <button type="submit" className="button button-primary w-full sm:w-auto sm:min-w-48">
            {m.diagnose_question_continue()}
          </button>
        </div>
      </form>
    </>
  )
}

/** The offered options, with "I'm not sure" last where the question allows it. */
function withUnsure({ question, options }: OfferedQuestion): Option[] {
  const hint = question.unsureHint ?? m.diagnose_unsure_hint()
  return question.notSure ? [...options, { id: UNSURE, label: UNSURE_LABEL, hint }] : options
}

/** Takes the focus when it mounts. A new key for each refusal makes it mount again. */
function ChooseMessage() {
  return (
    <p
      id="choose"
      ref={(message) => message?.focus()}
      tabIndex={-1}
      className="mt-4 border-l-6 border-bad bg-bad-soft p-3 font-semibold text-bad"
    >
      {m.diagnose_question_choose()}
    </p>
  )
}
