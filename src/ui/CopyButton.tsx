import { useRef, useState } from 'react'
import * as m from '#words'

interface Props {
  /** What is copied; a function is asked at the moment of the click, and may have to fetch its answer. */
  text: string | (() => string | Promise<string>)
  label: string
  className?: string
}

type Outcome = 'idle' | 'waiting' | 'copied' | 'refused' | 'failed'

const SAID: Record<Outcome, string> = {
  idle: '',
  waiting: m.ui_loading_text(),
  copied: m.ui_copied(),
  refused: '',
  failed: m.ui_text_failed(),
}

/**
 * Copies a text and says so. Where the browser refuses the clipboard, shows the text selected, so that
 * the reader's own copy command takes it. A text that cannot be fetched is said to be missing.
 */
export function CopyButton({ text, label, className = 'button' }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('idle')
  const [copied, setCopied] = useState('')
  const timer = useRef<number>(undefined)

  async function copy() {
    const asked = typeof text === 'function' ? text() : text
    window.clearTimeout(timer.current)
    if (typeof asked !== 'string') setOutcome('waiting')
    const [value, done] = await Promise.all([arrived(asked), write(asked)])
    setCopied(value ?? '')
    if (value === undefined) return setOutcome('failed')
    setOutcome(done ? 'copied' : 'refused')
    if (done) timer.current = window.setTimeout(() => setOutcome('idle'), 4000)
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <button type="button" className={className} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className={`text-sm empty:-ml-3 ${outcome === 'failed' ? 'text-bad' : 'text-good'}`}>
        {SAID[outcome]}
      </span>
      {outcome === 'refused' && (
        <label className="block basis-full text-sm">
          {m.ui_copy_yourself()}
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

async function arrived(text: string | Promise<string>): Promise<string | undefined> {
  try {
    return await text
  } catch {
    return undefined
  }
}

async function write(text: string | Promise<string>): Promise<boolean> {
  try {
    // Some browsers allow copying at the click alone, so they are handed the promise, not its answer.
    if (typeof text === 'string' || typeof ClipboardItem === 'undefined')
      await navigator.clipboard.writeText(await text)
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then(toBlob) })])
    return true
  } catch {
    return false
  }
}

function toBlob(text: string): Blob {
  return new Blob([text], { type: 'text/plain' })
}
