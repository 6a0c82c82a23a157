import { CardList } from '../article/CardList'
import { isError } from '../content-model/catalogue'
import { filtersNow, matchesFilters, parseFilters, type Filters } from '../content-model/filters'
import { AUDIENCES, FIXERS, KINDS } from '../content-model/enums'
import { AUDIENCE_LABELS, FIXER_LABELS, KIND_LABELS } from '../content-model/labels'
import type { Entry } from '../content-model/types'
import { paths } from '../paths'
import { useNavigate, useSearchParams } from 'react-router'
import { Link } from '../ui/Link'
import { FilterSelect } from '../ui/FilterSelect'
import { Scripted } from '../ui/Scripted'
import { useHydrated } from '../ui/hooks'
import { TouchLink } from '../ui/TouchLink'

/** Every error in one list; its filters live in the address. */
export function ErrorsPage({ data: { entries } }: { data: { entries: Entry[] } }) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const hydrated = useHydrated()
  const filters = hydrated ? parseFilters(query) : {}
  const all = entries.filter(isError)
  const shown = all.filter((entry) => matchesFilters(entry, filters))
  const filtered = Object.values(filters).some(Boolean)
  const choose = (change: Filters) => void navigate(paths.errors({ ...filtersNow(), ...change }), { replace: true })

  return (
    <>
      <h1 className="text-3xl">All errors</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">
        An error doesn’t always say what went wrong. Find yours by number or message. Not sure which one you have?{' '}
        <Link to={paths.diagnose()} className="link">
          Answer a few questions
        </Link>
        . To post a few at the job site,{' '}
        <Link to={paths.print()} className="link">
          print several at once
        </Link>
        .
      </p>
      <Scripted>
        <form className="mt-6 grid grid-cols-2 gap-4 sm:grid-cols-3" onSubmit={(event) => event.preventDefault()}>
          <FilterSelect
            label="Who sees it"
            labels={AUDIENCE_LABELS}
            values={AUDIENCES}
            value={filters.audience}
            onChoose={(audience) => choose({ audience })}
          />
          <FilterSelect
            label="Who can fix it"
            labels={FIXER_LABELS}
            values={FIXERS}
            value={filters.fixedBy}
            onChoose={(fixedBy) => choose({ fixedBy })}
          />
          <FilterSelect
            label="Type"
            labels={KIND_LABELS}
            values={KINDS}
            value={filters.kind}
            onChoose={(kind) => choose({ kind })}
          />
        </form>
      </Scripted>
      <p role="status" className="mt-4 text-sm text-ink-soft">
        {filtered ? `${shown.length} of ${all.length} errors` : `${all.length} errors`}
        {filtered && (
          <TouchLink to={paths.errors()} replace className="ml-3">
            Show all
          </TouchLink>
        )}
      </p>
      {shown.length > 0 ? (
        <CardList cards={shown} label="Errors" />
      ) : (
        <p className="mt-4">No errors match these filters. Remove a filter, or search in your own words.</p>
      )}
      <section aria-labelledby="guides" className="mt-12">
        <h2 id="guides" className="text-xl">
          Guides and FAQs
        </h2>
        <CardList cards={entries.filter((entry) => !isError(entry))} />
      </section>
    </>
  )
}
