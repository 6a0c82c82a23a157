import { useId } from 'react'
import * as m from '#words'
import { groupsFor, type Field, type FieldGroup, type FieldId, type FieldValues, type Sender } from './fields'

interface Props {
  sender: Sender
  values: FieldValues
  leftOut: ReadonlySet<FieldId>
  /** True until hydrated: text typed before would be lost. */
  disabled: boolean
  onChange: (id: FieldId, value: string) => void
  onLeaveOut: (id: FieldId, isLeftOut: boolean) => void
}

/** All fields of the packet, to fill in, change or leave out. Nothing is sent or stored. */
export function PacketForm({ sender, ...rest }: Props) {
  return (
    <form autoComplete="off" className="grid grid-cols-1 gap-8" onSubmit={(event) => event.preventDefault()}>
      {groupsFor(sender).map((group) =>
        group.isFolded ? (
          <details key={group.title}>
            <summary className="min-h-11 cursor-pointer content-center text-xl font-semibold">{group.title}</summary>
            <Group group={group} {...rest} />
          </details>
        ) : (
          <Group key={group.title} group={group} {...rest} />
        ),
      )}
    </form>
  )
}

function Group({
  group: { title, fields, isFolded },
  values,
  leftOut,
  disabled,
  onChange,
  onLeaveOut,
}: { group: FieldGroup } & Omit<Props, 'sender'>) {
  return (
    <fieldset disabled={disabled} className="min-w-0">
      <legend className={isFolded ? 'sr-only' : 'text-xl font-semibold'}>{title}</legend>
      <div className="grid grid-cols-1 gap-2">
        {fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            value={values[field.id] ?? ''}
            isLeftOut={leftOut.has(field.id)}
            onChange={(value) => onChange(field.id, value)}
            onLeaveOut={(isLeftOut) => onLeaveOut(field.id, isLeftOut)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface FieldInputProps {
  field: Field
  value: string
  isLeftOut: boolean
  onChange: (value: string) => void
  onLeaveOut: (isLeftOut: boolean) => void
}

/** One field as a labeled control. A field with a value can be left out of the packet. */
function FieldInput({ field, isLeftOut, onLeaveOut, ...rest }: FieldInputProps) {
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

interface LeaveOutProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function LeaveOut({ label, checked, onChange }: LeaveOutProps) {
  return (
    <label className="flex min-h-11 shrink-0 cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 accent-accent"
      />
      <span>
        {m.support_leave_out()} <span className="sr-only">{label}</span>
      </span>
    </label>
  )
}

interface ControlProps extends Omit<FieldInputProps, 'onLeaveOut'> {
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
        <option value="">{m.support_not_chosen()}</option>
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  if (field.control === 'lines')
    return <textarea {...shared} rows={3} className={`${className} field-sizing-content max-h-96 min-h-24`} />
  return <input {...shared} type={field.control === 'time' ? 'datetime-local' : 'text'} className={className} />
}
