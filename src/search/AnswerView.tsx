import { useQuery } from '@tanstack/react-query'
import site from 'virtual:site'
import type { Filters } from '../content-model/filters'
import { slugOf } from '../content-model/entry'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { CopyButton } from '../ui/CopyButton'
import { partQuery } from '../ui/part-query'
import { TouchLink } from '../ui/TouchLink'
import { NextSteps } from './NextSteps'
import { GuessItem, ResultItem } from './ResultItem'
import type { Found, MissingCode, Provider } from './search'

/** A board has little room; more can be chosen on the page that prints. */
const MOST_PRINTED = 3

interface Props {
  answered: Found
  query: string
  filters: Filters
  /** What the wizard can take from the query: question id → option id. */
  answers: Record<string, string>
  provider?: Provider
}

/** What was found for a query: results, or the closest guesses, or neither; and always the ways on. */
export function AnswerView({ answered, query, filters, answers, provider }: Props) {
  const { results, missing } = answered
  if (results.length === 0) return <WithoutResults {...{ answered, query, filters, answers }} />
  const slugs = results.slice(0, MOST_PRINTED).map(({ id }) => slugOf(id))
  return (
    <>
      <MissingCodes missing={missing} />
      <ol aria-label="Search results" className="rows">
        {results.map((result) => (
          <ResultItem
            key={result.id}
            result={result}
            component={provider?.componentOf(result.id)}
            fixedBy={provider?.fixersOf(result.id) ?? []}
          />
        ))}
      </ol>
      {results.length > 1 && (
        <p className="mt-4">
          <TouchLink to={paths.print(slugs)}>
            Print {slugs.length === 2 ? 'these two' : 'the first three'} for the job site
          </TouchLink>
        </p>
      )}
      <NextSteps title="Not what you’re looking for?" answers={answers} />
    </>
  )
}

function WithoutResults({ answered: { guesses, missing }, query, filters, answers }: Omit<Props, 'provider'>) {
  return (
    <>
      <MissingCodes missing={missing} />
      {guesses.length > 0 && <Guesses guesses={guesses} />}
      {isFiltered(filters) && (
        <p className="mt-2">
          <TouchLink to={paths.search(query)} replace>
            Search without filters
          </TouchLink>
        </p>
      )}
      <NextSteps
        title={guesses.length > 0 ? 'Not what you’re looking for?' : 'Other ways to find the answer'}
        answers={answers}
      />
      <ReportMissing query={query} />
    </>
  )
}

/** The chunk with the wizard's questions, which say what sets guesses apart. */
const apartQuery = partQuery(['tell-apart'], () => import('./tell-apart'))

/** The closest guesses, and one question whose answer tells which of them it is. */
function Guesses({ guesses }: Pick<Found, 'guesses'>) {
  const { data } = useQuery({ ...apartQuery, enabled: guesses.length > 1 })
  const difference = data?.tellApart(guesses.map(({ id }) => id))
  return (
    <>
      {difference && <p className="mt-3 font-medium">To tell them apart: {difference.ask}</p>}
      <ol aria-label="Closest guesses" className="rows">
        {guesses.map((result) => (
          <GuessItem key={result.id} result={result} answers={difference?.answers.get(result.id)} />
        ))}
      </ol>
    </>
  )
}

export function isFiltered({ audience, kind }: Filters): boolean {
  return Boolean(audience ?? kind)
}

/** Says which codes have no article, and leads to those with the nearest numbers. */
function MissingCodes({ missing }: { missing: MissingCode[] }) {
  return missing.map(({ code, nearest }) => (
    <p key={code} className="mt-4">
      There’s no article about {code}.{nearest.length > 0 && ' The closest codes are '}
      {nearest.map((other, index) => (
        <span key={other}>
          {index > 0 && ', '}
          <Link to={paths.short(String(other))} className="link">
            {other}
          </Link>
        </span>
      ))}
      {nearest.length > 0 && '.'}
    </p>
  ))
}

/**
 * A text with which a reader can say what is missing here.
 *
 * @param query as the address has it: without secrets
 */
function ReportMissing({ query }: { query: string }) {
  const text = `${site.name} has no article for: ${query}`
  return (
    <section aria-labelledby="missing" className="mt-8">
      <h2 id="missing" className="text-xl">
        Tell us what is missing
      </h2>
      <p className="mt-1 text-ink-soft">
        Copy this text and send it to your company administrator or to whoever gave you this page. It contains only your
        search.
      </p>
      <p className="mt-3 rounded-md bg-sunken p-3 text-sm break-words">{text}</p>
      <div className="mt-3">
        <CopyButton text={text} label="Copy the text" />
      </div>
    </section>
  )
}
