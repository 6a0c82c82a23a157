import { useId, useRef, useState } from 'react'
import * as m from '#words'
import type { Entry } from '../content-model/types'
import { fieldsFor, type FieldValues } from './fields'
import { countHidden } from './packet'
import { maskPaste, NOTHING_READ, readError } from './read-error'

/**
 * The error that a developer pasted, with secrets hidden immediately, and the values read from it. Nothing is stored.
 */
export function usePastedError(entries: Entry[]) {
  const [text, setText] = useState('')
  const [read, setRead] = useState(NOTHING_READ)
  const [message, setMessage] = useState('')
  const latest = useRef(0)

  async function paste(typed: string) {
    const masked = maskPaste(typed)
    const current = (latest.current += 1)
    setText(masked)
    const result = await readError(masked, entries)
    if (current !== latest.current) return
    setRead(result)
    setMessage(masked.trim() === '' ? '' : `${filledText(result.values)} ${hiddenText(masked)}`.trim())
  }

  return { text, message, paste: (typed: string) => void paste(typed), ...read }
}

function filledText(values: FieldValues): string {
  const labels = fieldsFor('developer').flatMap(({ id, label }) => (values[id] ? label : []))
  return labels.length > 0 ? m.support_paste_filled({ labels: labels.join(', ') }) : m.support_paste_nothing()
}

function hiddenText(text: string): string {
  const count = countHidden(text)
  return count === 0 ? '' : m.paste_secrets_hidden({ count })
}

interface Props {
  text: string
  /** What was read from the text. */
  message: string
  disabled: boolean
  onPaste: (text: string) => void
}

/** A field for a whole error, which fills in the form. */
export function PasteError({ text, message, disabled, onPaste }: Props) {
  const id = useId()
  return (
    <div className="card p-4 sm:p-5">
      <label htmlFor={id} className="block text-xl font-semibold">
        {m.support_paste()}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
        {m.support_paste_hint()}
      </p>
      <textarea
        id={id}
        value={text}
        onChange={(event) => onPaste(event.target.value)}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        className="field mt-2 field-sizing-content max-h-72 min-h-28 font-mono text-sm"
      />
      <p role="status" className="mt-2 text-sm">
        {message}
      </p>
    </div>
  )
}
