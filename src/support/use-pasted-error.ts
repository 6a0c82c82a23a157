import { useRef, useState } from 'react'
import type { Entry } from '../content-model/types'
import { fieldsFor } from './fields'
import { countHidden } from './packet'
import { NOTHING_READ, readError, safePaste } from './read-error'

/** The error a developer pasted, its secrets hidden at once, and what was read from it. Nothing of it is stored. */
export function usePastedError(entries: Entry[]) {
  const [text, setText] = useState('')
  const [read, setRead] = useState(NOTHING_READ)
  const [said, setSaid] = useState('')
  const turn = useRef(0)

  async function paste(typed: string) {
    const safe = safePaste(typed)
    const own = (turn.current += 1)
    setText(safe)
    const found = await readError(safe, entries)
    if (own !== turn.current) return
    setRead(found)
    setSaid(safe.trim() === '' ? '' : `${foundIn(found.values)} ${hiddenIn(safe)}`.trim())
  }

  return { text, said, paste: (typed: string) => void paste(typed), ...read }
}

function foundIn(values: Record<string, string | undefined>): string {
  const labels = fieldsFor('developer').flatMap(({ id, label }) => (values[id] ? label : []))
  return labels.length > 0
    ? `Filled in: ${labels.join(', ')}. Check each line below.`
    : 'Nothing in it was recognized. Fill in the lines below.'
}

function hiddenIn(text: string): string {
  const count = countHidden(text)
  return count === 0 ? '' : `${count} ${count === 1 ? 'secret' : 'secrets'} hidden.`
}
