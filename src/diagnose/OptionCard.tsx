import { useId } from 'react'
import type { Option } from '../content-model/types'

/** One answer as a radio whose whole card can be pressed, gloves on. The hint describes it, apart from its name. */
export function OptionCard({ name, option, chosen }: { name: string; option: Option; chosen: boolean }) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="option">
      <input
        type="radio"
        id={id}
        name={name}
        value={option.id}
        defaultChecked={chosen}
        aria-describedby={option.hint ? hintId : undefined}
        className="relative z-10 mt-0.5 size-6 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium cursor-pointer after:absolute after:inset-0">
          {option.label}
        </label>
        {option.hint && (
          <p id={hintId} className="text-sm text-ink-soft">
            {option.hint}
          </p>
        )}
      </div>
    </div>
  )
}
