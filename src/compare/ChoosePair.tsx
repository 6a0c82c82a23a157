import { KIND_LABELS } from '../content-model/labels'
import type { ErrorEntry } from '../content-model/types'
import { KINDS } from '../content-model/enums'
import { paths } from '../paths'
import { useNavigate } from '../router/hooks'
import type { Asked } from './pair'

interface Props {
  errors: ErrorEntry[]
  asked: Asked
}

/** Two lists to choose from. The choice goes into the address at once. */
export function ChoosePair({ errors, asked: { a, b } }: Props) {
  const navigate = useNavigate()
  const choose = (change: { a?: string; b?: string }) =>
    void navigate(paths.compare({ a: a?.slug, b: b?.slug, ...change }), { replace: true, preventScrollReset: true })
  return (
    <form className="mt-6 grid gap-4 sm:grid-cols-2" onSubmit={(event) => event.preventDefault()}>
      <ErrorSelect label="First error" errors={errors} value={a} onChoose={(slug) => choose({ a: slug })} />
      <ErrorSelect label="Second error" errors={errors} value={b} onChoose={(slug) => choose({ b: slug })} />
    </form>
  )
}

interface SelectProps {
  label: string
  errors: ErrorEntry[]
  value: ErrorEntry | undefined
  onChoose: (slug: string) => void
}

function ErrorSelect({ label, errors, value, onChoose }: SelectProps) {
  return (
    <label className="block text-sm font-semibold">
      {label}
      <select
        className="field mt-1 font-normal"
        value={value?.slug ?? ''}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Choose an error</option>
        {KINDS.map((kind) => (
          <optgroup key={kind} label={KIND_LABELS[kind]}>
            {errors
              .filter((error) => error.kind === kind)
              .map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
