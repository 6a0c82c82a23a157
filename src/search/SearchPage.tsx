import * as m from '#words'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNoteUnanswered } from 'virtual:insight'
import knownOptions from 'virtual:known-options'
import site from 'virtual:site'
import { filtersNow, type Filters } from '../content-model/filters'
import { PasteArea } from '../paste/PasteArea'
import { recognizedFor, recognizerQuery, useRecognizer } from '../paste/pasted'
import { PastedRegion } from '../paste/PastedRegion'
import { isPaste } from '../paste/paste-kind'
import type { Recognition } from '../paste/recognize'
import { paths } from '../paths'
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router'
import { LanguageLink } from '../ui/Link'
import { Scripted } from '../ui/Deferred'
import { useHydrated } from '../ui/hooks'
import { NOTHING_ASKED, readAsked } from './address-query'
import { answer, answerText, isFiltered, knownAnswers } from './answer'
import { ArticleFilters } from './ArticleFilters'
import { AnswerView, NextSteps } from './AnswerView'
import { SearchBox } from './SearchBox'
import { useFound, usePrepareSearch, useSearch } from './use-search'

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
  const { answered, recognition, loaded, hasFailed } = useAnswer(query, filters)
  const client = useQueryClient()
  const prepareSearch = usePrepareSearch()
  const tryAgain = async () => {
    const [isThere] = await Promise.all([prepareSearch(), client.prefetchQuery(recognizerQuery)])
    // Chromium remembers for as long as the page is open that a file of the app did not arrive.
    if (!isThere || !client.getQueryData(recognizerQuery.queryKey)) window.location.reload()
  }
  useNoteUnanswered(query, () =>
    answered?.results.length === 0 && !isFiltered(filters) ? answered.guesses : undefined,
  )
  const answers = knownAnswers(query, recognition, knownOptions)
  const name = query === '' ? m.search_label() : m.search_results()
  return (
    <div className="max-w-read">
      <title>{`${name}${subjectOf(query)} | ${site.name}`}</title>
      {/* The field below shows the words; a screen reader gets them here, too. */}
      <h1 className="text-2xl">
        {name}
        {query !== '' && <span className="sr-only">{subjectOf(query)}</span>}
      </h1>
      <div className="mt-5">
        <SearchBox size="hero" query={query} />
      </div>
      <Scripted>
        <PasteArea key={query} />
      </Scripted>
      <noscript>
        <p className="mt-5">{m.search_needs_script()}</p>
      </noscript>
      {recognition && loaded && (
        <PastedRegion recognition={recognition} isPasted={isPaste(query)} cardOf={loaded.cardOf} />
      )}
      <p role="status" className="mt-5 text-ink-soft">
        {query !== '' && answerText({ answered, recognition, filters, hasFailed })}
      </p>
      <OtherLanguage code={loaded?.languageOf(query)} />
      {hasFailed && query !== '' && (
        <button type="button" className="button mt-3" onClick={() => void tryAgain()}>
          {m.search_try_again()}
        </button>
      )}
      {answered && (isFiltered(filters) || answered.results.length > 1) && (
        <SearchFilters query={query} filters={filters} />
      )}
      {answered && <AnswerView {...{ answered, query, filters, answers }} provider={loaded} />}
      {!answered && (query === '' || hasFailed) && <NextSteps title={m.search_other_ways()} answers={answers} />}
    </div>
  )
}

/** Answers a query, once what is needed for it is loaded. */
export function useAnswer(query: string, filters: Filters) {
  const isPasted = isPaste(query)
  const { loaded, hasFailed } = useSearch(query !== '')
  const { recognizer, hasFailed: cannotRead } = useRecognizer(query !== '')
  const recognition = useRecognition(query, isPasted ? recognizer?.recognizeNow : recognizer?.recognizeTypedNow)
  const isReady = query !== '' && (recognizer !== undefined || recognition !== undefined || cannotRead)
  const { found, hasFailed: cannotFind } = useFound(loaded, isReady ? query : '', false, filters)
  const answered = useMemo(
    () =>
      loaded && found && answer(found, loaded.cardOf, { recognition, isPasted, accepts: loaded.filteredBy(filters) }),
    [loaded, found, recognition, isPasted, filters],
  )
  return { answered, recognition, loaded, hasFailed: hasFailed || (isPasted && cannotRead) || cannotFind }
}

function useRecognition(query: string, recognize?: (text: string) => Recognition | undefined): Recognition | undefined {
  // The same query can be the result of another paste.
  const { key } = useLocation()
  const made = useMemo(() => ({ key, recognition: recognizedFor(query) }), [key, query])
  return useMemo(() => made.recognition ?? (query === '' ? undefined : recognize?.(query)), [made, query, recognize])
}

/** Leads somebody who asks in another language to the same results in it. @param code of the language of the query */
function OtherLanguage({ code }: { code?: string }) {
  const language = code === site.language ? undefined : site.languages.find((one) => one.code === code)
  return (
    language && (
      <p className="mt-3" lang={language.code}>
        <LanguageLink language={language} className="link inline-flex min-h-11 items-center font-semibold">
          {language.offer}
        </LanguageLink>
      </p>
    )
  )
}

/** The filters of the results; their values are in the address. */
function SearchFilters({ query, filters }: { query: string; filters: Filters }) {
  const navigate = useNavigate()
  return (
    <ArticleFilters
      names={['audience', 'kind']}
      filters={filters}
      onChoose={(change) => void navigate(paths.search(query, { ...filtersNow(), ...change }), { replace: true })}
    />
  )
}

const LONGEST_IN_HEADING = 80

/** What was searched for, behind the name of the page. */
function subjectOf(query: string): string {
  if (query === '') return ''
  if (isPaste(query)) return ` ${m.search_results_for_paste()}`
  const short = query.length <= LONGEST_IN_HEADING ? query : `${query.slice(0, LONGEST_IN_HEADING).trimEnd()}…`
  return ` ${m.search_results_for_query({ query: short })}`
}
