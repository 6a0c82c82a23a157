import { FieldInput } from './FieldInput'
import { groupsFor, type FieldGroup, type FieldId, type Reader, type Values } from './fields'

interface Props {
  reader: Reader
  values: Values
  leftOut: ReadonlySet<FieldId>
  /** Until the page can take what is typed, which would be lost. */
  disabled: boolean
  onChange: (id: FieldId, value: string) => void
  onLeaveOut: (id: FieldId, isLeftOut: boolean) => void
}

/** All lines of the packet, to fill in, to change or to leave out. Nothing is sent or stored from here. */
export function PacketForm({ reader, ...rest }: Props) {
  return (
    <form autoComplete="off" className="grid grid-cols-1 gap-8" onSubmit={(event) => event.preventDefault()}>
      {groupsFor(reader).map((group) =>
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
}: { group: FieldGroup } & Omit<Props, 'reader'>) {
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
