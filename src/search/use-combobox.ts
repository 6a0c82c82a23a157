import { useDeferredValue, useId, useMemo, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { noteAsked, noteBlur, noteChoice, noteTyping } from 'virtual:insight'
import { paths } from '../paths'
import { useNavigate } from 'react-router'
import { answerKey, movesCaret } from './combobox-keys'
import { LONGEST_TYPED, suggestedOf, type Suggested } from './suggested'
import { useRecognizer } from '../paste/pasted'
import { describe } from '../paste/pasted-words'
import { isPaste } from '../paste/paste-kind'
import { usePasting } from '../paste/use-pasting'
import { useEarlyAnswers, useFound, usePrepareSearch, useSearch } from './use-search'

/** Attributes of the field that never change. */
const CONSTANT_PROPS = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-keyshortcuts': 'Control+K Meta+K',
  autoComplete: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
  enterKeyHint: 'search',
} as const

/** One line of the list below the field. */
interface Choice {
  key: string
  to: string
}

export type Combobox = ReturnType<typeof useCombobox>

/**
 * The state of the search field and what its keys do. Nothing is chosen until an arrow key is pressed, so
 * that Enter shows all results.
 *
 * @param query the text of the field at first, and again whenever it changes
 */
export function useCombobox(query: string) {
  const navigate = useNavigate()
  const prepareSearch = usePrepareSearch()
  const [draft, setDraft] = useState({ query, text: query })
  const text = draft.query === query ? draft.text : query
  // A line is chosen by its key: the list may change under it, when the search has loaded.
  const [{ isOpen, key: chosenKey }, setList] = useState<{ isOpen: boolean; key?: string }>({ isOpen: false })
  const { found, query: asked, choices } = useChoices(text)
  const active = choices.findIndex(({ key }) => key === chosenKey)
  const recognized = useRecognizedAs(text)
  const pasting = usePasting((taken) => setDraft({ query: taken, text: taken }))
  const isShown = isOpen && found !== undefined
  const ids = idsOf(useId())

  const type = (next: string) => {
    void prepareSearch()
    pasting.forget()
    setDraft({ query, text: next.slice(0, LONGEST_TYPED) })
    setList({ isOpen: true })
  }
  const close = () => setList({ isOpen: false })
  const choose = (index: number) => {
    noteChoice(text, found, index)
    close()
  }
  const move = (to: number) => {
    setList({ isOpen: true, key: choices[to]?.key })
    document.getElementById(ids.optionId(to))?.scrollIntoView({ block: 'nearest' })
  }
  const submit = async (event: { preventDefault: () => void }) => {
    event.preventDefault()
    close()
    if (isPaste(text)) return pasting.take(text)
    const loaded = await prepareSearch()
    // Without its chunk secrets cannot be recognized, so none of the text goes into the address.
    const next = loaded?.toAddressQuery(text) ?? ''
    noteAsked(text, next)
    setDraft({ query, text: next })
    await navigate(paths.search(next))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and the arrows belong to the input method while a word is being composed.
    if (event.nativeEvent.isComposing) return
    if (movesCaret(event.key)) setList({ isOpen })
    const reply = answerKey(event.key, { isShown, active, count: choices.length })
    if (reply.kind === 'none') return
    event.preventDefault()
    if (reply.kind === 'move') return move(reply.to)
    if (reply.kind === 'close') return close()
    choose(active)
    const chosen = choices[active]
    if (chosen) void navigate(chosen.to)
  }

  return {
    found,
    recognized,
    pasting: pasting.state,
    choices,
    isShown,
    active,
    choose,
    type,
    ...ids,
    onSubmit: (event: { preventDefault: () => void }) => void submit(event),
    fieldProps: {
      ...CONSTANT_PROPS,
      value: text,
      ...listProps(ids, isShown, choices.length, active),
      onFocus: () => void prepareSearch(),
      onPointerEnter: () => void prepareSearch(),
      onBlur: () => {
        noteBlur(text, found, asked)
        close()
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        noteTyping(event)
        type(event.currentTarget.value)
      },
      onKeyDown,
      onPaste: pasting.onPaste,
      onDrop: pasting.onDrop,
    } as const,
  }
}

function idsOf(id: string) {
  return { fieldId: `${id}-field`, listId: `${id}-list`, optionId: (index: number) => `${id}-${index}` }
}

/**
 * The attributes of the field that describe the list below it.
 *
 * @param active the chosen line, below 0 for none
 */
function listProps({ listId, optionId }: ReturnType<typeof idsOf>, isShown: boolean, count: number, active: number) {
  return {
    'aria-expanded': isShown && count > 0,
    'aria-controls': isShown && count > 0 ? listId : undefined,
    'aria-activedescendant': isShown && active >= 0 ? optionId(active) : undefined,
  }
}

/** What the text in the field looks like when it is more than words. */
function useRecognizedAs(text: string): string | undefined {
  const deferred = useDeferredValue(text)
  const isPasted = isPaste(deferred)
  const { recognizer } = useRecognizer(isPasted)
  return useMemo(() => {
    const recognition = isPasted ? recognizer?.recognizeNow(deferred) : undefined
    return recognition && describe(recognition)
  }, [recognizer, isPasted, deferred])
}

function useChoices(text: string): { found?: Suggested; query?: string; choices: Choice[] } {
  const found = useSuggested(text)
  return useMemo(() => {
    if (!found) return { choices: [] }
    const { suggested, query } = found
    const shown = suggested.shown.map(({ id }) => ({ key: id, to: paths.article(id) }))
    const all = query === undefined ? [] : [{ key: 'all', to: paths.search(query) }]
    return { found: suggested, query, choices: shown.length > 0 ? [...shown, ...all] : [] }
  }, [found])
}

/** Holds no secret, so it may be in an address as it is. */
const CODE = /^\s*\d{1,3}\s*$/

/**
 * What to show for a text, and the text as it may be in an address: what answers the first keystrokes, until the search
 * has loaded.
 */
function useSuggested(text: string): { suggested: Suggested; query?: string } | undefined {
  const { loaded } = useSearch(false)
  const answerEarly = useEarlyAnswers()
  const deferred = useDeferredValue(text)
  const { last } = useFound(loaded, deferred.trim() === '' ? '' : deferred, true)
  const early = useMemo(() => {
    const suggested = loaded || text.trim() === '' ? undefined : answerEarly?.(text)
    return suggested && { suggested, query: CODE.test(text) ? text.trim() : undefined }
  }, [loaded, answerEarly, text])
  const found = useMemo(
    () => (loaded && last ? { suggested: suggestedOf(last), query: loaded.toAddressQuery(deferred) } : undefined),
    [loaded, last, deferred],
  )
  return found ?? early
}
