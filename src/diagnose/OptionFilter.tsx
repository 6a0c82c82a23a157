import { useId, useRef, type KeyboardEvent } from 'react'
import * as m from '#words'
import { Scripted } from '../ui/Deferred'

interface Props {
  text: string
  onType: (text: string) => void
  /** How many answers match, and how many there are. */
  found: number
  all: number
}

/** A field that narrows a long list of answers while the reader types. It is no part of the answer. */
export function OptionFilter({ text, onType, found, all }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const isTyped = text.trim() !== ''

  function clear() {
    onType('')
    field.current?.focus()
  }

  return (
    <Scripted>
      <div className="mt-4 max-w-md">
        <label htmlFor={id} className="text-sm font-semibold">
          {m.diagnose_filter_label()}
        </label>
        <input
          ref={field}
          id={id}
          value={text}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={goToAnswers}
          autoComplete="off"
          className="field mt-1"
        />
        <div className="mt-1 flex min-h-11 items-center gap-4 text-sm text-ink-soft">
          <p role="status">{isTyped ? matches(found, all) : m.diagnose_filter_all({ all })}</p>
          {isTyped && (
            <button type="button" onClick={clear} className="link min-h-11 shrink-0">
              {m.diagnose_filter_clear()}
            </button>
          )}
        </div>
      </div>
    </Scripted>
  )
}

function matches(found: number, all: number): string {
  return found > 0 ? m.diagnose_filter_found({ found, all }) : m.diagnose_filter_none()
}

/** Enter leads from the field to the first answer. Without this it would send the form. */
function goToAnswers(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.querySelector<HTMLElement>('.option:not([hidden]) input')?.focus()
}
