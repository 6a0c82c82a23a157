import * as m from '#words'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ClipboardEvent, type DragEvent } from 'react'
import { paths } from '../paths'
import { isPaste } from './paste-kind'
import { useNavigate } from 'react-router'
import { takePaste } from './pasted'

type PastingState = 'idle' | 'reading' | 'failed'

/** The status text for each state. */
export const READING: Record<PastingState, string> = {
  idle: '',
  reading: m.paste_reading(),
  failed: m.paste_failed(),
}

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Handles text that is pasted or dropped on a field. The text never enters the field: it is recognized, and a query
 * without secrets goes into the address.
 *
 * @param onTaken receives that query
 */
export function usePasting(onTaken: (query: string) => void) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [state, setState] = useState<PastingState>('idle')

  const take = async (text: string) => {
    setState('reading')
    const taken = await takePaste(client, text)
    if (taken === 'superseded') return
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

/** The pasted text, in place of the field's selection. */
function textWith({ value, selectionStart, selectionEnd }: Field, text: string): string {
  return `${value.slice(0, selectionStart ?? 0)}${text}${value.slice(selectionEnd ?? value.length)}`
}
