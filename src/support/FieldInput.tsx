import { useId } from 'react'
import type { Field } from './fields'

interface Props {
  field: Field
  value: string
  onChange: (value: string) => void
}

/** One line of the packet as a labelled control. */
export function FieldInput({ field, value, onChange }: Props) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-semibold">
        {field.label}
      </label>
      {field.hint && (
        <p id={hintId} className="text-sm text-ink-soft">
          {field.hint}
        </p>
      )}
      <Control {...{ field, value, onChange, id }} hintId={field.hint ? hintId : undefined} />
    </div>
  )
}

function Control({ field, value, onChange, id, hintId }: Props & { id: string; hintId: string | undefined }) {
  const shared = {
    id,
    value,
    'aria-describedby': hintId,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (field.control === 'choice')
    return (
      <select {...shared} className="field mt-1">
        <option value="">Not chosen</option>
        {field.options?.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  if (field.control === 'lines')
    return <textarea {...shared} rows={3} className="field mt-1 field-sizing-content max-h-96 min-h-24" />
  return <input {...shared} type={field.control === 'time' ? 'datetime-local' : 'text'} className="field mt-1" />
}
