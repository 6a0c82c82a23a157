import { useState, type ClipboardEvent, type DragEvent } from 'react'
import { paths } from '../paths'
import { looksPasted } from './paste-kind'
import { useNavigate } from '../router/hooks'
import { takePaste } from './pasted'

export type PastingState = 'idle' | 'reading' | 'failed'

/** What is said of each state. */
export const READING: Record<PastingState, string> = {
  idle: '',
  reading: 'Reading what you pasted…',
  failed: 'What you pasted could not be read. Check your connection, then paste it again.',
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** `looksPasted` reads the start alone; a field is no place for what is longer. */
const LONGEST_TYPED = 4000

/**
 * What a field does with a text that was pasted or dropped rather than typed: the text never gets into the
 * field. It is recognized, and what may be shown of it becomes the query.
 *
 * @param onTaken gets the query that goes into the address
 */
export function usePasting(onTaken: (query: string) => void) {
  const navigate = useNavigate()
  const [state, setState] = useState<PastingState>('idle')

  const take = async (text: string) => {
    setState('reading')
    const taken = await takePaste(text)
    if (taken === 'overtaken') return
    setState(taken === 'failed' ? 'failed' : 'idle')
    if (taken === 'failed') return
    onTaken(taken.query)
    await navigate(paths.search(taken.query))
  }
  const receive = (event: ClipboardEvent<Field> | DragEvent<Field>, text: string) => {
    if (!isPaste(text)) return
    event.preventDefault()
    void take(textWith(event.currentTarget, text))
  }
  return {
    state,
    take,
    forget: () => setState('idle'),
    onPaste: (event: ClipboardEvent<Field>) => receive(event, event.clipboardData.getData('text')),
    onDrop: (event: DragEvent<Field>) => receive(event, event.dataTransfer.getData('text')),
  }
}

/** Whether a text is to be recognized rather than searched for as it stands. */
export function isPaste(text: string): boolean {
  return text.length > LONGEST_TYPED || looksPasted(text)
}

/** The pasted text among the words that stand in the field and are not selected. */
function textWith({ value, selectionStart, selectionEnd }: Field, text: string): string {
  return `${value.slice(0, selectionStart ?? 0)}${text}${value.slice(selectionEnd ?? value.length)}`
}
