import * as m from '#words'

interface Props<Value extends string> {
  label: string
  values: readonly Value[]
  labels: Record<Value, string>
  value: Value | undefined
  onChoose: (value: Value | undefined) => void
}

/** One filter as a native list, which phones show full-size. */
export function FilterSelect<Value extends string>({ label, values, labels, value, onChoose }: Props<Value>) {
  return (
    <label className="block text-sm font-semibold">
      {label}
      <select
        className="field mt-1 font-normal"
        value={value ?? ''}
        onChange={(event) => onChoose(values.find((known) => known === event.target.value))}
      >
        <option value="">{m.ui_any()}</option>
        {values.map((known) => (
          <option key={known} value={known}>
            {labels[known]}
          </option>
        ))}
      </select>
    </label>
  )
}
