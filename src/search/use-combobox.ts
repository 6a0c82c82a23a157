import {
  useDeferredValue,
  useId,
  useMemo,
  useState,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../paths'
import { toAddressQuery, toOneLine } from './address-query'
import type { Found } from './search'
import { prepareSearch, useSearch } from './use-search'

const MOST_SUGGESTIONS = 6

/** One line of the list below the field. */
export interface Choice {
  key: string
  to: string
}

export type Combobox = ReturnType<typeof useCombobox>

/**
 * The state of the search field and what its keys do. Nothing is chosen until an arrow key is pressed, so
 * that Enter shows all results.
 *
 * @param query what the field holds at first, and again whenever it changes
 */
export function useCombobox(query: string) {
  const id = useId()
  const navigate = useNavigate()
  const [draft, setDraft] = useState({ query, text: query })
  const text = draft.query === query ? draft.text : query
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const found = useFound(text)
  const choices = useMemo(() => choicesOf(found, text), [found, text])
  const isShown = isOpen && text.trim() !== '' && found !== undefined

  const type = (next: string) => {
    prepareSearch()
    setDraft({ query, text: next })
    setOpen(true)
    setActive(-1)
  }
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const go = (to: string) => {
    close()
    void navigate(to)
  }
  const move = (to: number) => {
    setOpen(true)
    setActive(to)
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' })
  }
  const optionId = (index: number) => `${id}-${index}`

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key]
    if (step !== undefined && choices.length > 0) {
      event.preventDefault()
      move(isShown ? next(active, step, choices.length) : step > 0 ? 0 : choices.length - 1)
    } else if (event.key === 'Enter' && isShown && choices[active]) {
      event.preventDefault()
      go(choices[active].to)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      close()
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text')
    if (!/[\r\n]/.test(pasted)) return
    // The browser would join the last word of a line with the first of the next.
    event.preventDefault()
    const field = event.currentTarget
    field.setRangeText(toOneLine(pasted), field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    type(field.value)
  }

  return {
    found,
    choices,
    isShown,
    active,
    optionId,
    close,
    fieldId: `${id}-field`,
    listId: `${id}-list`,
    onSubmit: (event: { preventDefault: () => void }) => {
      event.preventDefault()
      go(paths.search(toAddressQuery(text)))
    },
    onBlur: (event: FocusEvent<HTMLFormElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) close()
    },
    fieldProps: {
      role: 'combobox',
      value: text,
      'aria-expanded': isShown && choices.length > 0,
      'aria-controls': isShown && choices.length > 0 ? `${id}-list` : undefined,
      'aria-activedescendant': isShown && active >= 0 ? optionId(active) : undefined,
      'aria-autocomplete': 'list',
      'aria-keyshortcuts': 'Control+K Meta+K',
      autoComplete: 'off',
      autoCapitalize: 'off',
      spellCheck: false,
      enterKeyHint: 'search',
      onFocus: prepareSearch,
      onChange: (event: { currentTarget: HTMLInputElement }) => type(event.currentTarget.value),
      onKeyDown,
      onPaste,
    } as const,
  }
}

const STEPS: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1 }

/** Round the list, with "nothing chosen" between the last and the first. */
function next(active: number, step: number, count: number): number {
  return ((active + 1 + step + count + 1) % (count + 1)) - 1
}

function useFound(text: string): Found | undefined {
  const { search } = useSearch(false)
  const deferred = useDeferredValue(text)
  return useMemo(() => (deferred.trim() === '' ? undefined : search?.find(deferred, true)), [search, deferred])
}

function choicesOf(found: Found | undefined, text: string): Choice[] {
  const results = found?.results ?? []
  if (results.length === 0) return []
  const shown = results.slice(0, MOST_SUGGESTIONS).map(({ id }) => ({ key: id, to: paths.article(id) }))
  return [...shown, { key: 'all', to: paths.search(toAddressQuery(text)) }]
}
