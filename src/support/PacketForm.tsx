import { FieldInput } from './FieldInput'
import { groupsFor, type FieldId, type Reader, type Values } from './fields'

interface Props {
  reader: Reader
  values: Values
  /** Until the page can take what is typed, which would be lost. */
  disabled: boolean
  onChange: (id: FieldId, value: string) => void
}

/** All lines of the packet, to fill in or to empty. Nothing is sent or stored from here. */
export function PacketForm({ reader, values, disabled, onChange }: Props) {
  return (
    <form autoComplete="off" className="grid gap-8" onSubmit={(event) => event.preventDefault()}>
      {groupsFor(reader).map(({ title, fields }) => (
        <fieldset key={title} disabled={disabled} className="min-w-0">
          <legend className="text-xl font-semibold">{title}</legend>
          <div className="mt-3 grid gap-4">
            {fields.map((field) => (
              <FieldInput
                key={field.id}
                field={field}
                value={values[field.id] ?? ''}
                onChange={(value) => onChange(field.id, value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </form>
  )
}
