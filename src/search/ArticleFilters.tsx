import * as m from '#words'
import { AUDIENCES, FIXERS, KINDS, TOPICS } from '../content-model/enums'
import type { Filters } from '../content-model/filters'
import { AUDIENCE_LABELS, FIXER_LABELS, KIND_LABELS } from '../content-model/labels'
import { TOPIC_LABELS } from '../content-model/topics'

type FilterName = keyof Filters

const FILTERS: Record<FilterName, { label: string; values: readonly string[]; labels: Record<string, string> }> = {
  topic: { label: m.search_filter_topic(), values: TOPICS, labels: TOPIC_LABELS },
  audience: { label: m.search_filter_audience(), values: AUDIENCES, labels: AUDIENCE_LABELS },
  fixedBy: { label: m.search_filter_fixer(), values: FIXERS, labels: FIXER_LABELS },
  kind: { label: m.search_filter_kind(), values: KINDS, labels: KIND_LABELS },
}

interface ArticleFiltersProps {
  /** The filters to offer, in this order. */
  names: readonly FilterName[]
  filters: Filters
  onChoose: (change: { [name in FilterName]?: string }) => void
}

/** The filters of a list of articles. Their values live in the address, which the page writes. */
export function ArticleFilters({ names, filters, onChoose }: ArticleFiltersProps) {
  return (
    <form className="mt-5 grid grid-cols-2 gap-4 sm:flex sm:*:flex-1" onSubmit={(event) => event.preventDefault()}>
      {names.map((name) => (
        <FilterSelect
          key={name}
          {...FILTERS[name]}
          value={filters[name]}
          onChoose={(value) => onChoose({ [name]: value })}
        />
      ))}
    </form>
  )
}

interface FilterSelectProps<Value extends string> {
  label: string
  values: readonly Value[]
  labels: Record<Value, string>
  value: Value | undefined
  onChoose: (value: Value | undefined) => void
}

/** One filter as a native list, which phones show full-size. */
export function FilterSelect<Value extends string>({
  label,
  values,
  labels,
  value,
  onChoose,
}: FilterSelectProps<Value>) {
  return (
    <label className="block text-sm font-semibold">
      {label}
      <select
        className="field mt-1 font-normal"
        value={value ?? ''}
        onChange={(event) => onChoose(values.find((known) => known === event.target.value))}
      >
        <option value="">{m.ui_any()}</option>
        {values.map((known) => (
          <option key={known} value={known}>
            {labels[known]}
          </option>
        ))}
      </select>
    </label>
  )
}
