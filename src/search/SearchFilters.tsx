import type { Filters } from '../content-model/filters'
import { AUDIENCE_LABELS, KIND_LABELS } from '../content-model/labels'
import { AUDIENCES, KINDS } from '../content-model/enums'
import { FilterSelect } from '../ui/FilterSelect'

interface Props {
  filters: Filters
  /** Called with the one filter that changes. */
  onChoose: (change: Filters) => void
}

/** The filters of the results; their values live in the address. */
export function SearchFilters({ filters, onChoose }: Props) {
  return (
    <form className="mt-5 grid grid-cols-2 gap-4" onSubmit={(event) => event.preventDefault()}>
      <FilterSelect
        label="Who sees it"
        labels={AUDIENCE_LABELS}
        values={AUDIENCES}
        value={filters.audience}
        onChoose={(audience) => onChoose({ audience })}
      />
      <FilterSelect
        label="Type"
        labels={KIND_LABELS}
        values={KINDS}
        value={filters.kind}
        onChoose={(kind) => onChoose({ kind })}
      />
    </form>
  )
}
