import site from 'virtual:site'
import type { Reader } from './fields'
import { RadioRow } from './RadioRow'

const READERS: readonly { value: Reader; label: string }[] = [
  { value: 'user', label: `I use ${site.product}` },
  { value: 'developer', label: 'I work with the API' },
]

/** Who is writing, which decides what is asked and who gets it. */
export function ReaderChoice({ reader, onChoose }: { reader: Reader; onChoose: (reader: Reader) => void }) {
  return (
    <div className="mt-6">
      <RadioRow legend="Which describes you?" name="reader" options={READERS} chosen={reader} onChoose={onChoose} />
    </div>
  )
}
