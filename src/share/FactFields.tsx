import { useId } from 'react'
import type { Question } from '../content-model/types'

type Answers = Readonly<Record<string, string>>

interface Props {
  questions: readonly Question[]
  answers: Answers
  onChange: (answers: Answers) => void
}

/** What the reader of the link need not answer again. Each fact can be changed or left out. */
export function FactFields({ questions, answers, onChange }: Props) {
  const asked = questions.filter(({ id, only }) => only === undefined || answers[id] !== undefined)
  return (
    <fieldset className="mt-4 min-w-0">
      <legend className="text-sm font-semibold">What you already know</legend>
      <p className="text-sm text-ink-soft">It goes into the link. Whoever opens the link can see it and change it.</p>
      <div className="mt-2 grid gap-3 sm:grid-cols-3">
        {asked.map((question) => (
          <FactField
            key={question.id}
            question={question}
            value={answers[question.id] ?? ''}
            onChange={(value) => onChange(changed(answers, question.id, value))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function changed(answers: Answers, id: string, value: string): Answers {
  const { [id]: _, ...others } = answers
  return value === '' ? others : { ...others, [id]: value }
}

function FactField({
  question: { short, options },
  value,
  onChange,
}: {
  question: Question
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  const isKnown = value === '' || options.some((option) => option.id === value)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm">
        {short}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className="field mt-1 text-sm">
        <option value="">Not specified</option>
        {!isKnown && <option value={value}>I&apos;m not sure</option>}
        {options.map(({ id: option, label }) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
