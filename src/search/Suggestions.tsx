import { Link } from 'react-router'
import { Marked } from './Marked'
import type { Result } from './search'
import type { Combobox } from './use-combobox'
import { WhyLine } from './WhyLine'

const POPUP = 'card absolute inset-x-0 top-full z-20 mt-2 max-h-[70vh] overflow-x-hidden overflow-y-auto'

/** The list below the field. Its options are links, so that they open in a new tab like any other. */
export function Suggestions({ box }: { box: Combobox }) {
  const { found, choices, isShown, listId } = box
  const count = found?.results.length ?? 0
  return (
    <>
      <div role="status" className="sr-only">
        {isShown &&
          (count === 0 ? 'No article matches' : `${count} ${count === 1 ? 'article matches' : 'articles match'}`)}
      </div>
      {isShown && count === 0 && (
        <p className={`${POPUP} p-4 text-ink-soft`}>No article matches. Press Enter to see other ways to the answer.</p>
      )}
      {isShown && count > 0 && (
        <div
          role="listbox"
          id={listId}
          aria-label="Articles"
          tabIndex={-1}
          className={`${POPUP} p-1`}
          // The field keeps the focus, or the list would close before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
        >
          {choices.map(({ key, to }, index) => (
            <Link
              key={key}
              to={to}
              id={box.optionId(index)}
              role="option"
              aria-selected={index === box.active}
              tabIndex={-1}
              onClick={box.close}
              className="block min-h-11 rounded-md border-2 border-transparent px-3 py-2 hover:bg-sunken aria-selected:border-accent aria-selected:bg-accent-soft"
            >
              <Choice result={found?.results[index]} isAll={key === 'all'} count={count} />
            </Link>
          ))}
        </div>
      )}
    </>
  )
}

function Choice({ result, isAll, count }: { result: Result | undefined; isAll: boolean; count: number }) {
  if (isAll || !result)
    return (
      <span className="font-medium text-accent">{count === 1 ? 'See the result' : `See all ${count} results`}</span>
    )
  return (
    <>
      <span className="block font-semibold">
        <Marked text={result.title} ranges={result.marks.title} />
      </span>
      <span className="block truncate text-sm text-ink-soft">
        <WhyLine result={result} />
      </span>
    </>
  )
}
