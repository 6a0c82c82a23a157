interface Props {
  label: string
  /** The value with its unit, as it is shown and read out. */
  text: string
  value: number
  min: number
  max: number
  step?: number
  onChange: (value: number) => void
}

/** A number between two ends, to slide or to step with the arrow keys. */
export function Slider({ label, text, value, min, max, step = 1, onChange }: Props) {
  return (
    <label className="slider">
      <span>
        {label}: <strong>{text}</strong>
      </span>
      <input
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-label={label}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  )
}
