import * as m from '#words'
import { useQuery } from '@tanstack/react-query'
import { noteGuess } from 'virtual:insight'
import site from 'virtual:site'
import { slugOf } from '../content-model/catalogue'
import type { Filters } from '../content-model/filters'
import { paths } from '../paths'
import { supportPath } from '../support/support-link'
import type { MissingCode } from '../text/codes'
import { aroundMark, MARK } from '../text/marks'
import { Link, TouchLink } from '../ui/Link'
import { CopyButton } from '../ui/CopyButton'
import { partQuery } from '../ui/part-query'
import { isFiltered } from './answer'
import { GuessItem, ResultItem } from './ResultItem'
import type { Found, Provider } from './search'

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
      <ol aria-label={m.search_results()} className="rows">
        {results.map((result) => (
          <ResultItem key={result.id} result={result} card={provider?.cardOf(result.id)} />
        ))}
      </ol>
      {results.length > 1 && (
        <p className="mt-4">
          <TouchLink to={paths.print(slugs)}>
            {slugs.length === 2 ? m.search_print_two() : m.search_print_three()}
          </TouchLink>
        </p>
      )}
      <NextSteps title={m.search_not_found()} answers={answers} />
    </>
  )
}

function WithoutResults({ answered: { guesses, missing, other }, query, filters, answers }: Omit<Props, 'provider'>) {
  return (
    <>
      <MissingCodes missing={missing} />
      {other !== undefined && <p className="mt-3">{m.search_names_other({ maker: other })}</p>}
      {guesses.length > 0 && <Guesses guesses={guesses} query={query} />}
      {isFiltered(filters) && (
        <p className="mt-2">
          <TouchLink to={paths.search(query)} replace>
            {m.search_without_filters()}
          </TouchLink>
        </p>
      )}
      <NextSteps title={guesses.length > 0 ? m.search_not_found() : m.search_other_ways()} answers={answers} />
      <ReportMissing query={query} />
    </>
  )
}

/** The chunk with the wizard's questions, which say what sets guesses apart. */
const apartQuery = partQuery(['tell-apart'], () => import('./tell-apart'))

/** The closest guesses, and one question whose answer tells which of them it is. */
function Guesses({ guesses, query }: Pick<Found, 'guesses'> & Pick<Props, 'query'>) {
  const { data } = useQuery({ ...apartQuery, enabled: guesses.length > 1 })
  const difference = data?.tellApart(guesses.map(({ id }) => id))
  return (
    <>
      {difference && <p className="mt-3 font-medium">{m.search_tell_apart({ question: difference.ask })}</p>}
      <ol aria-label={m.search_guesses()} className="rows">
        {guesses.map((result) => (
          <GuessItem
            key={result.id}
            result={result}
            answers={difference?.answers.get(result.id)}
            onOpen={() => noteGuess(query, result.id)}
          />
        ))}
      </ol>
    </>
  )
}

/** Says which codes have no article, and leads to those with the nearest numbers. */
function MissingCodes({ missing }: { missing: MissingCode[] }) {
  return missing.map(({ code, nearest }) => (
    <p key={code} className="mt-4">
      {m.search_code_missing({ code })}
      {nearest.length > 0 && <NearestCodes nearest={nearest} />}
    </p>
  ))
}

function NearestCodes({ nearest }: Pick<MissingCode, 'nearest'>) {
  const [before, after] = aroundMark(m.search_codes_nearest({ codes: MARK }))
  return (
    <>
      {` ${before}`}
      {nearest.map((other, index) => (
        <span key={other}>
          {index > 0 && ', '}
          <Link to={paths.short(String(other))} className="link">
            {other}
          </Link>
        </span>
      ))}
      {after}
    </>
  )
}

/**
 * A text with which a reader can say what is missing here.
 *
 * @param query as the address has it: without secrets
 */
function ReportMissing({ query }: { query: string }) {
  const text = m.search_report_text({ site: site.name, query })
  return (
    <section aria-labelledby="missing" className="mt-8">
      <h2 id="missing" className="text-xl">
        {m.search_report_title()}
      </h2>
      <p className="mt-1 text-ink-soft">{m.search_report_how()}</p>
      <p className="mt-3 rounded-md bg-sunken p-3 text-sm break-words">{text}</p>
      <div className="mt-3">
        <CopyButton text={text} label={m.search_report_copy()} />
      </div>
    </section>
  )
}

/**
 * Where to go on when search is not the way, with what is known taken along.
 *
 * @param answers known already: question id → option id of the wizard
 */
export function NextSteps({ title, answers }: Pick<Props, 'answers'> & { title: string }) {
  const steps = [
    {
      to: paths.diagnose(answers),
      label: m.search_step_diagnose(),
      detail: Object.keys(answers).length > 0 ? m.search_step_diagnose_filled() : m.search_step_diagnose_unnamed(),
    },
    { to: paths.errors(), label: m.search_step_errors(), detail: m.search_step_errors_detail() },
    { to: supportPath({ answers }), label: m.search_step_help(), detail: m.search_step_help_detail() },
  ]
  return (
    <section aria-labelledby="next-steps" className="mt-8">
      <h2 id="next-steps" className="text-xl">
        {title}
      </h2>
      <ul className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-3">
        {steps.map(({ to, label, detail }) => (
          <li key={to} className="relative border-t-2 border-accent pt-2.5">
            <Link to={to} className="link font-semibold after:absolute after:inset-0">
              {label}
            </Link>
            <p className="mt-1 text-sm text-ink-soft">{detail}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
