import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { paths, withBase } from '../paths'
import { useHydrated } from '../ui/hooks'
import { Suggestions } from './Suggestions'
import { useCombobox } from './use-combobox'

/** CSS pixels: on narrower screens a keyboard takes half of the height. */
const NARROW = 640

/**
 * The search field with its suggestions: a combobox after the ARIA Authoring Practices, in a form that also
 * works before and without the script.
 *
 * @param query the text of the field at first, and again whenever it changes
 */
export function SearchBox({ size = 'header', query = '' }: { size?: 'header' | 'hero'; query?: string }) {
  const field = useRef<HTMLInputElement>(null)
  const action = withBase(paths.search())
  const box = useCombobox(query)
  const onFocus = () => {
    box.fieldProps.onFocus()
    // The one field of a page begins below its heading; the suggestions need the room above the keyboard.
    if (size === 'hero' && window.innerWidth < NARROW) field.current?.form?.scrollIntoView({ block: 'start' })
  }
  useShortcut(field)
  useEarlyText(field, box.type)
  return (
    <form
      role="search"
      action={action}
      className={size === 'hero' ? 'relative -scroll-mt-16' : 'sm:relative'}
      onSubmit={box.onSubmit}
    >
      <div className="relative flex items-center">
        <label className="sr-only" htmlFor={box.fieldId}>
          Search
        </label>
        <input
          {...box.fieldProps}
          onFocus={onFocus}
          ref={field}
          id={box.fieldId}
          type="text"
          name="q"
          placeholder="Number or message"
          className={`peer field ${size === 'hero' ? 'field-hero' : 'pr-12'}`}
        />
        <SearchHint size={size} />
        <button
          type="submit"
          aria-label="Show results"
          className={`absolute inset-y-0 right-0 flex items-center justify-center ${size === 'hero' ? 'button-primary w-16 rounded-r-md' : 'w-11 rounded-md text-ink-soft hover:text-ink'}`}
        >
          <Glass />
        </button>
      </div>
      <Suggestions box={box} />
    </form>
  )
}

function Glass() {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      className="fill-none stroke-current"
      strokeWidth="2"
    >
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m13 13 4.5 4.5" strokeLinecap="round" />
    </svg>
  )
}

/** Shows the shortcut on wide screens with a keyboard; its name depends on the device. */
function SearchHint({ size }: { size: 'header' | 'hero' }) {
  const isHydrated = useHydrated()
  if (!isHydrated) return null
  const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)
  return (
    <kbd
      aria-hidden="true"
      className={`pointer-events-none absolute hidden rounded-sm border border-line bg-sunken px-1.5 font-sans text-sm text-ink-soft pointer-fine:lg:peer-placeholder-shown:block ${size === 'hero' ? 'right-20' : 'right-12'}`}
    >
      {isApple ? '⌘K' : 'Ctrl K'}
    </kbd>
  )
}

/** Ctrl-K or Cmd-K anywhere on the page moves the focus into the field. */
function useShortcut(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [field])
}

/** Takes over what was typed before hydration, which keeps the text but fires no event. */
function useEarlyText(field: RefObject<HTMLInputElement | null>, take: (text: string) => void): void {
  const takeEarly = useEffectEvent(take)
  useEffect(() => {
    const input = field.current
    if (input && input.value !== '' && input === document.activeElement) takeEarly(input.value)
  }, [field])
}
