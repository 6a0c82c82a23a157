import { useRef } from 'react'
import { paths, withBase } from '../paths'
import { SearchHint } from './SearchHint'
import { Suggestions } from './Suggestions'
import { useCombobox } from './use-combobox'
import { useEarlyText } from './use-early-text'
import { useShortcut } from './use-shortcut'

/** CSS pixels: on narrower screens a keyboard takes half of the height. */
const NARROW = 640

/**
 * The search field with its suggestions: a combobox after the ARIA Authoring Practices, in a form that also
 * works before and without the script.
 *
 * @param query what the field holds at first, and again whenever it changes
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
