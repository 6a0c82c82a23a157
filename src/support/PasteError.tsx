import { useId } from 'react'

interface Props {
  text: string
  /** What was read from the text. */
  said: string
  disabled: boolean
  onPaste: (text: string) => void
}

/** Takes a whole error, and fills the lines of the packet from it. */
export function PasteError({ text, said, disabled, onPaste }: Props) {
  const id = useId()
  return (
    <div className="card p-4 sm:p-5">
      <label htmlFor={id} className="block text-xl font-semibold">
        Paste the error
      </label>
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
        A response, a log line, a curl command or all of them. It stays on this device. Secrets are hidden right away.
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
        {said}
      </p>
    </div>
  )
}
