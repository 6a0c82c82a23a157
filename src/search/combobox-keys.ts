/** What a key does to the list below the field. */
export type Reply =
  | { kind: 'move'; to: number }
  | { kind: 'choose' }
  | { kind: 'close' }
  /** The key is the field's own. */
  | { kind: 'none' }

interface State {
  isShown: boolean
  /** The chosen line, or -1: nothing is chosen until an arrow key is pressed, so that Enter shows all results. */
  active: number
  count: number
}

const STEPS: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1 }
const NONE: Reply = { kind: 'none' }

/** The keys of an editable combobox with a list, after the ARIA Authoring Practices. */
export function answerKey(key: string, { isShown, active, count }: State): Reply {
  const step = STEPS[key]
  if (step !== undefined) return count > 0 ? { kind: 'move', to: turn(isShown ? active : -1, step, count) } : NONE
  if (key === 'Enter') return isShown && active >= 0 ? { kind: 'choose' } : NONE
  if (key === 'Escape') return isShown ? { kind: 'close' } : NONE
  return NONE
}

/** Keys that take the reader back into the text of the field, where nothing is chosen. */
export function movesCaret(key: string): boolean {
  return ['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)
}

/** Round the list, with "nothing chosen" between the last and the first. */
function turn(active: number, step: number, count: number): number {
  return ((active + step + count + 2) % (count + 1)) - 1
}
