import { useHydrated } from './hooks'

interface Props {
  label: string
  /** The value as people say it, with its unit: shown and read out. */
  text: string
  value: number
  min?: number
  max: number
  step?: number
  onChange: (value: number) => void
}

/** A number between two ends, to slide or to step with the arrow keys. At rest until the page can follow it. */
export function Slider({ label, text, value, min = 0, max, step = 1, onChange }: Props) {
  return (
    <label className="block min-h-11 text-sm">
      {label}: <strong>{text}</strong>
      <input
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        disabled={!useHydrated()}
        aria-label={label}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="block min-h-11 w-full accent-accent"
      />
    </label>
  )
}
