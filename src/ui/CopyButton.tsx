import { useRef, useState } from 'react'

interface Props {
  /** What is copied; a function is asked at the moment of the click. */
  text: string | (() => string)
  label: string
  className?: string
}

type Outcome = 'idle' | 'copied' | 'refused'

/**
 * Copies a text and says so. Where the browser refuses the clipboard, shows the text selected, so that
 * the reader's own copy command takes it.
 */
export function CopyButton({ text, label, className = 'button' }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('idle')
  const [copied, setCopied] = useState('')
  const timer = useRef<number>(undefined)

  async function copy() {
    const value = typeof text === 'function' ? text() : text
    setCopied(value)
    const done = await write(value)
    setOutcome(done ? 'copied' : 'refused')
    window.clearTimeout(timer.current)
    if (done) timer.current = window.setTimeout(() => setOutcome('idle'), 4000)
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <button type="button" className={className} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="text-sm text-good">
        {outcome === 'copied' ? 'Copied' : ''}
      </span>
      {outcome === 'refused' && (
        <label className="block basis-full text-sm">
          Copy this text yourself
          <textarea className="field mt-1 font-mono" rows={6} readOnly value={copied} ref={select} />
        </label>
      )}
    </span>
  )
}

function select(area: HTMLTextAreaElement | null) {
  area?.focus()
  area?.select()
}

async function write(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    return false
  }
}
