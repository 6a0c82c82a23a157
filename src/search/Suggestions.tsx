import { TitleWithCode } from '../article/CodeBadge'
import { Link } from '../ui/Link'
import { markedPieces, WhyLine } from './Marked'
import { allResultsText, countText, type Suggested, type Suggestion } from './suggested'
import type { Combobox } from './use-combobox'
import { READING } from '../paste/use-pasting'

const POPUP =
  'card absolute inset-x-0 top-full z-20 mt-1.5 max-h-[70vh] border-line-strong [box-shadow:var(--shade)] overflow-x-hidden overflow-y-auto'

/** The list below the field: articles to choose from, or a message in their place. */
export function Suggestions({ box }: { box: Combobox }) {
  const { found, recognized, isShown, pasting } = box
  const said = READING[pasting]
  const seen = recognized === undefined ? '' : `Recognized as ${recognized}.`
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
            <p className="p-4 text-ink-soft">No matching articles. Press Enter for other ways to find the answer.</p>
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
      {!found.isSure && <p className="px-4 pt-3 text-sm text-ink-soft">No sure match. Closest guesses:</p>}{' '}
      <div
        role="listbox"
        id={box.listId}
        aria-label="Articles"
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
            onClick={box.close}
            className="block min-h-11 rounded-md border-2 border-transparent px-3 py-2 hover:bg-sunken aria-selected:border-accent aria-selected:bg-accent-soft forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
          >
            <Choice result={found.shown[index]} isAll={key === 'all'} found={found} />
          </Link>
        ))}
      </div>
    </>
  )
}

interface ChoiceProps {
  result: Suggestion | undefined
  isAll: boolean
  found: Suggested
}

function Choice({ result, isAll, found }: ChoiceProps) {
  if (isAll || !result) return <span className="font-medium text-accent">{allResultsText(found)}</span>
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
