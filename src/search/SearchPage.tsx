import { useMemo } from 'react'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { filtersNow, type Filters } from '../content-model/filters'
import { slugOf } from '../content-model/entry'
import type { ArticleId, Component, Fixer } from '../content-model/types'
import { paths } from '../paths'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { Link } from '../ui/Link'
import { Scripted } from '../ui/Scripted'
import { useHydrated } from '../ui/use-hydrated'
import type { Answer } from './answer'
import { NOTHING_ASKED, readAsked } from './asked'
import { knownAnswers } from './known-answers'
import { MissingCodes } from './MissingCodes'
import { NextSteps } from './NextSteps'
import { NearestByWording, TellMissing } from './NoResults'
import { PasteArea } from '../paste/PasteArea'
import { prepareRecognizer } from '../paste/pasted'
import { PastedRegion } from '../paste/PastedRegion'
import { ResultItem } from './ResultItem'
import { SearchBox } from './SearchBox'
import { SearchFilters } from './SearchFilters'
import { pageNameOf, subjectOf, tellAnswer } from './search-words'
import { useAnswer } from './use-answer'
import { prepareSearch } from './use-search'

/** `/search?q=&audience=&kind=`: the field, what was pasted, and what was found for the query in the address. */
export function SearchPage() {
  const [params] = useSearchParams()
  const isHydrated = useHydrated()
  const asked = useMemo(() => (isHydrated ? readAsked(params) : NOTHING_ASKED), [isHydrated, params])
  return (
    <>
      {asked.holdsSecret && <Navigate to={paths.search(asked.query, asked.filters)} replace />}
      <AskedPage query={asked.query} filters={asked.filters} />
    </>
  )
}

function AskedPage({ query, filters }: { query: string; filters: Filters }) {
  const navigate = useNavigate()
  const { answered, recognition, cardOf, componentOf, fixersOf, hasFailed } = useAnswer(query, filters)
  const answers = knownAnswers(query, recognition, questions)
  return (
    <div className="max-w-read">
      <title>{`${pageNameOf(query)}${subjectOf(query)} | ${site.name}`}</title>
      {/* The field below shows the words; for who hears the page they stand here, too. */}
      <h1 className="text-2xl">
        {pageNameOf(query)}
        {query !== '' && <span className="sr-only">{subjectOf(query)}</span>}
      </h1>
      <div className="mt-5">
        <SearchBox size="hero" query={query} />
      </div>
      <Scripted>
        <PasteArea key={query} />
      </Scripted>
      <noscript>
        <p className="mt-5">Search needs JavaScript. The list of all errors below does not.</p>
      </noscript>
      {recognition && cardOf && <PastedRegion recognition={recognition} cardOf={cardOf} />}
      <p role="status" className="mt-5 text-ink-soft">
        {query !== '' && tellAnswer({ answered, recognition, filters, hasFailed })}
      </p>
      {hasFailed && query !== '' && (
        <button type="button" className="button mt-3" onClick={tryAgain}>
          Try again
        </button>
      )}
      {answered && (isFiltered(filters) || answered.results.length > 1) && (
        <SearchFilters
          filters={filters}
          onChoose={(change) => void navigate(paths.search(query, { ...filtersNow(), ...change }), { replace: true })}
        />
      )}
      {answered && <AnswerView {...{ answered, query, filters, answers, componentOf, fixersOf }} />}
      {!answered && (query === '' || hasFailed) && (
        <NextSteps title="Other ways to find the answer" answers={answers} />
      )}
    </div>
  )
}

/** A board has little room; more can be chosen on the page that prints. */
const MOST_PRINTED = 3

interface AnswerProps {
  answered: Answer
  query: string
  filters: Filters
  answers: Record<string, string>
  componentOf?: (id: ArticleId) => Component | undefined
  fixersOf?: (id: ArticleId) => Fixer[]
}

function AnswerView({
  answered: { results, missing, near },
  query,
  filters,
  answers,
  componentOf,
  fixersOf,
}: AnswerProps) {
  if (results.length === 0)
    return (
      <>
        <MissingCodes missing={missing} />
        <NearestByWording near={near} />
        {isFiltered(filters) && (
          <p className="mt-2">
            <Link to={paths.search(query)} replace className="link inline-flex min-h-11 items-center">
              Search without filters
            </Link>
          </p>
        )}
        <NextSteps title="Other ways to find the answer" answers={answers} />
        <TellMissing query={query} />
      </>
    )
  const slugs = results.slice(0, MOST_PRINTED).map(({ id }) => slugOf(id))
  return (
    <>
      <MissingCodes missing={missing} />
      <ol aria-label="Search results" className="rows">
        {results.map((result) => (
          <ResultItem
            key={result.id}
            result={result}
            component={componentOf?.(result.id)}
            fixedBy={fixersOf?.(result.id) ?? []}
          />
        ))}
      </ol>
      {results.length > 1 && (
        <p className="mt-4">
          <Link to={paths.print(slugs)} className="link inline-flex min-h-11 items-center">
            Print {slugs.length === 2 ? 'these two' : 'the first three'} for the job site
          </Link>
        </p>
      )}
      <NextSteps title="Not what you’re looking for?" answers={answers} />
    </>
  )
}

function isFiltered({ audience, kind }: Filters): boolean {
  return Boolean(audience ?? kind)
}

function tryAgain() {
  void prepareSearch()
  void prepareRecognizer()
}
