import { TitleWithCode } from '../article/CodeBadge'
import { Link } from '../ui/Link'
import type { Suggestion } from './first-answers'
import { markedPieces } from './Marked'
import type { Combobox } from './use-combobox'
import { READING } from '../paste/use-pasting'
import { WhyLine } from './WhyLine'

const POPUP =
  'card absolute inset-x-0 top-full z-20 mt-1.5 max-h-[70vh] border-line-strong [box-shadow:var(--shade)] overflow-x-hidden overflow-y-auto'

/** What stands below the field: articles to choose from, or what is said instead. */
export function Suggestions({ box }: { box: Combobox }) {
  const { found, recognized, isShown, pasting } = box
  const count = found?.count ?? 0
  const said = READING[pasting]
  const seen = recognized === undefined ? '' : `Recognized as ${recognized}.`
  return (
    <>
      <div role="status" className="sr-only">
        {said || (isShown && `${seen} ${tellCount(count)}`.trim())}
      </div>
      {said !== '' && <p className={`${POPUP} p-4 text-ink-soft`}>{said}</p>}
      {isShown && said === '' && (
        <div className={POPUP}>
          {seen !== '' && <p className="border-b border-line px-4 py-2 text-sm text-ink-soft">{seen}</p>}
          {count > 0 ? (
            <Choices box={box} count={count} />
          ) : (
            <p className="p-4 text-ink-soft">No matching articles. Press Enter for other ways to find the answer.</p>
          )}
        </div>
      )}
    </>
  )
}

function tellCount(count: number): string {
  if (count === 0) return 'No article matches'
  return count === 1 ? '1 article matches' : `${count} articles match`
}

/** The options are links, so that they open in a new tab like any other. */
function Choices({ box, count }: { box: Combobox; count: number }) {
  return (
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
          <Choice result={box.found?.shown[index]} isAll={key === 'all'} count={count} />
        </Link>
      ))}
    </div>
  )
}

function Choice({ result, isAll, count }: { result: Suggestion | undefined; isAll: boolean; count: number }) {
  if (isAll || !result)
    return (
      <span className="font-medium text-accent">{count === 1 ? 'See the result' : `See all ${count} results`}</span>
    )
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
