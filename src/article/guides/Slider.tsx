interface Props {
  label: string
  /** What the value means, as it is shown and read out. */
  unit: string
  value: number
  min: number
  max: number
  step?: number
  onChange: (value: number) => void
}

/** A number between two ends, to slide or to step with the arrow keys. */
export function Slider({ label, unit, value, min, max, step = 1, onChange }: Props) {
  return (
    <label className="slider">
      <span>
        {label}: <strong>{`${value} ${unit}`}</strong>
      </span>
      <input
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-label={label}
        aria-valuetext={`${value} ${unit}`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  )
}
