import * as m from '#words'
import { useId, type SubmitEvent } from 'react'
import { Disclosure } from '../ui/Disclosure'
import { READING, usePasting } from './use-pasting'

/** A text area for pasting several lines, in place of the search field of one line. */
export function PasteArea() {
  const id = useId()
  const { state, take, onPaste, onDrop } = usePasting(() => undefined)
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('text')
    if (typeof text === 'string' && text.trim() !== '') void take(text)
  }
  return (
    <Disclosure className="mt-3" summary={m.paste_area()}>
      <form className="mt-1" onSubmit={onSubmit}>
        <label htmlFor={id} className="text-sm font-semibold">
          {m.paste_area_label()}
        </label>
        <textarea
          id={id}
          name="text"
          rows={6}
          className="field mt-1 font-mono text-sm"
          aria-describedby={`${id}-note`}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          onPaste={onPaste}
          onDrop={onDrop}
        />
        <p id={`${id}-note`} className="mt-1 text-sm text-ink-soft">
          {m.paste_area_note()}
        </p>
        <button type="submit" className="button mt-3">
          {m.paste_area_submit()}
        </button>
        <p role="status" className="mt-2 text-sm text-ink-soft">
          {READING[state]}
        </p>
      </form>
    </Disclosure>
  )
}
