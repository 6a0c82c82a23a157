import site from 'virtual:site'
import type { Reader } from './fields'

const READERS: readonly { reader: Reader; label: string }[] = [
  { reader: 'user', label: `I use ${site.product}` },
  { reader: 'developer', label: 'I work with the API' },
]

/** Who is writing, which decides what is asked and who gets it. */
export function ReaderChoice({ reader, onChoose }: { reader: Reader; onChoose: (reader: Reader) => void }) {
  return (
    <fieldset className="mt-6">
      <legend className="font-semibold">Which fits you?</legend>
      <div className="mt-2 flex flex-wrap gap-3">
        {READERS.map((known) => (
          <label
            key={known.reader}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-line-strong bg-surface px-4 py-2 font-medium hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="reader"
              value={known.reader}
              checked={known.reader === reader}
              onChange={() => onChoose(known.reader)}
              className="size-5 shrink-0 accent-accent"
            />
            {known.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
