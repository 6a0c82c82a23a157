import { useId } from 'react'
import type { Field } from './fields'

interface Props {
  field: Field
  value: string
  isLeftOut: boolean
  onChange: (value: string) => void
  onLeaveOut: (isLeftOut: boolean) => void
}

/** One line of the packet as a labelled control. A line that has something to hand over can be left out. */
export function FieldInput({ field, isLeftOut, onLeaveOut, ...rest }: Props) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div>
      <div className="flex min-h-11 items-center justify-between gap-4">
        <label htmlFor={id} className="min-w-0 text-sm font-semibold">
          {field.label}
        </label>
        {(isLeftOut || rest.value.trim() !== '') && (
          <LeaveOut label={field.label} checked={isLeftOut} onChange={onLeaveOut} />
        )}
      </div>
      {field.hint && (
        <p id={hintId} className="text-sm text-ink-soft">
          {field.hint}
        </p>
      )}
      <Control {...rest} field={field} id={id} isLeftOut={isLeftOut} hintId={field.hint ? hintId : undefined} />
    </div>
  )
}

function LeaveOut({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label className="flex min-h-11 shrink-0 cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 accent-accent"
      />
      <span>
        Leave out <span className="sr-only">{label}</span>
      </span>
    </label>
  )
}

interface ControlProps extends Omit<Props, 'onLeaveOut'> {
  id: string
  hintId: string | undefined
}

function Control({ field, value, isLeftOut, onChange, id, hintId }: ControlProps) {
  const className = `field mt-1 ${isLeftOut ? 'border-dashed line-through opacity-60' : ''}`
  const shared = {
    id,
    value,
    disabled: isLeftOut,
    'aria-describedby': hintId,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (field.control === 'choice')
    return (
      <select {...shared} className={className}>
        <option value="">Not chosen</option>
        {field.options?.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  if (field.control === 'lines')
    return <textarea {...shared} rows={3} className={`${className} field-sizing-content max-h-96 min-h-24`} />
  return <input {...shared} type={field.control === 'time' ? 'datetime-local' : 'text'} className={className} />
}
