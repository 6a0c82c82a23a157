import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import site from 'virtual:site'
import { useHydrated } from '../ui/use-hydrated'
import { MissingCodes } from './MissingCodes'
import { NextSteps } from './NextSteps'
import { ResultItem } from './ResultItem'
import type { Found } from './search'
import { SearchBox } from './SearchBox'
import { prepareSearch, useSearch } from './use-search'

const LONGEST_IN_HEADING = 80

/** `/search?q=`: the field, and what was found for the query in the address. */
export function SearchPage() {
  const [params] = useSearchParams()
  const query = useHydrated() ? (params.get('q') ?? '').trim() : ''
  const { loaded, hasFailed } = useSearch(query !== '')
  const found = useMemo(() => (query === '' ? undefined : loaded?.search.find(query)), [loaded, query])
  const heading = query === '' ? 'Search' : `Search results for “${shorten(query)}”`
  return (
    <div className="mx-auto max-w-read">
      <title>{`${heading} | ${site.name}`}</title>
      <h1 className="text-2xl">{heading}</h1>
      <div className="mt-5">
        <SearchBox size="hero" query={query} />
      </div>
      <noscript>
        <p className="mt-5">Search needs JavaScript. The list of all errors below does not.</p>
      </noscript>
      <p role="status" className="mt-5 text-ink-soft">
        {query !== '' && tell(found, hasFailed)}
      </p>
      {hasFailed && query !== '' && (
        <button type="button" className="button mt-3" onClick={() => void prepareSearch()}>
          Try again
        </button>
      )}
      {found && <FoundView found={found} />}
      {(!found || found.results.length === 0) && <NextSteps title="Other ways to the answer" />}
    </div>
  )
}

function FoundView({ found: { results, missing } }: { found: Found }) {
  return (
    <>
      <MissingCodes missing={missing} />
      {results.length > 0 && (
        <>
          <ol aria-label="Search results" className="mt-3 grid gap-3">
            {results.map((result) => (
              <ResultItem key={result.id} result={result} />
            ))}
          </ol>
          <NextSteps title="Not what you are looking for?" />
        </>
      )}
    </>
  )
}

function tell(found: Found | undefined, hasFailed: boolean): string {
  if (hasFailed) return 'The search could not be loaded. Check your connection, then try again.'
  if (!found) return 'Searching…'
  if (found.results.length === 0) return 'No article here answers that. Fewer or other words may help.'
  return found.results.length === 1 ? '1 article matches.' : `${found.results.length} articles match.`
}

function shorten(query: string): string {
  return query.length <= LONGEST_IN_HEADING ? query : `${query.slice(0, LONGEST_IN_HEADING).trimEnd()}…`
}
