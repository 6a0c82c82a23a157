import * as m from '#words'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { TitleWithCode } from '../article/CodeBadge'
import { READING } from '../paste/use-pasting'
import { paths, withBase } from '../paths'
import { rangesWithin, splitAtMarks, type Range } from '../text/marks'
import { Link } from '../ui/Link'
import { useHydrated } from '../ui/hooks'
import { allResultsText, countText, type Suggested, type Suggestion } from './suggested'
import { type Combobox, useCombobox } from './use-combobox'

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
          {m.search_label()}
        </label>
        <input
          {...box.fieldProps}
          onFocus={onFocus}
          ref={field}
          id={box.fieldId}
          type="text"
          name="q"
          placeholder={m.search_placeholder()}
          className={`peer field ${size === 'hero' ? 'field-hero' : 'pr-12'}`}
        />
        <SearchHint size={size} />
        <button
          type="submit"
          aria-label={m.search_show_results()}
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

const POPUP =
  'card absolute inset-x-0 top-full z-20 mt-1.5 max-h-[70vh] border-line-strong [box-shadow:var(--shade)] overflow-x-hidden overflow-y-auto'

/** The list below the field: articles to choose from, or a message in their place. */
function Suggestions({ box }: { box: Combobox }) {
  const { found, recognized, isShown, pasting } = box
  const said = READING[pasting]
  const seen = recognized === undefined ? '' : m.paste_recognized_as({ kind: recognized })
  return (
    <>
      <div role="status" className="sr-only">
        {said || (isShown && `${seen} ${found ? countText(found) : ''}`.trim())}
      </div>
      {said !== '' && <p className={`${POPUP} p-4 text-ink-soft`}>{said}</p>}
      {isShown && said === '' && (
        <div className={POPUP}>
          {seen !== '' && <p className="border-b border-line px-4 py-2 text-sm text-ink-soft">{seen}</p>}
          {found && found.count > 0 ? (
            <Choices box={box} found={found} />
          ) : (
            <p className="p-4 text-ink-soft">{m.search_no_suggestion()}</p>
          )}
        </div>
      )}
    </>
  )
}

/** The options are links, so that they open in a new tab like any other. */
function Choices({ box, found }: { box: Combobox; found: Suggested }) {
  return (
    <>
      {!found.isSure && <p className="px-4 pt-3 text-sm text-ink-soft">{m.search_closest_follow()}</p>}{' '}
      <div
        role="listbox"
        id={box.listId}
        aria-label={m.search_suggestions()}
        tabIndex={-1}
        className="p-1"
        // The field keeps the focus, or the list would close before the click arrives.
        onMouseDown={(event) => event.preventDefault()}
      >
        {box.choices.map(({ key, to }, index) => (
          <Link
            key={key}
            to={to}
            id={box.optionId(index)}
            role="option"
            aria-selected={index === box.active}
            tabIndex={-1}
            onClick={() => box.choose(index)}
            className="block min-h-11 rounded-md border-2 border-transparent px-3 py-2 hover:bg-sunken aria-selected:border-accent aria-selected:bg-accent-soft forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
          >
            <Choice result={found.shown[index]} found={found} />
          </Link>
        ))}
      </div>
    </>
  )
}

/** An article, or all results behind them. */
function Choice({ result, found }: { result?: Suggestion; found: Suggested }) {
  if (!result) return <span className="font-medium text-accent">{allResultsText(found)}</span>
  return (
    <>
      <span className="block font-semibold">
        <TitleWithCode title={result.title} draw={markedPieces(result.marks.title)} />
      </span>
      <span className="block truncate text-sm text-ink-soft">
        <WhyLine result={result} />
      </span>
    </>
  )
}

/** Draws pieces of a text, each with its part of the whole text's marks. */
export function markedPieces(ranges: Range[]) {
  return (piece: string, at: number) => <Marked text={piece} ranges={rangesWithin(ranges, at, at + piece.length)} />
}

/** A text with the words of the query marked. */
export function Marked({ text, ranges }: { text: string; ranges: Range[] }) {
  return splitAtMarks(text, ranges).map((piece, index) =>
    // The pieces of one text never change places.
    piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
  )
}

/** Why a result is there: "Matches the message “…”". */
export function WhyLine({ result: { why, marks } }: { result: Pick<Suggestion, 'why' | 'marks'> }) {
  return (
    <>
      {why.label}
      {why.quote !== undefined && (
        <>
          {' “'}
          <Marked text={why.quote} ranges={marks.quote} />”
        </>
      )}
    </>
  )
}
