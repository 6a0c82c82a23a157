import type { Recognition } from './recognize'
import { CopyButton } from '../ui/CopyButton'
import { asSentence } from './pasted-words'

/** A repaired address as text: whether to open it is for the reader to say, who knows where it came from. */
export function RepairedLink({ link: { repaired, changes, cutOff } }: { link: NonNullable<Recognition['link']> }) {
  if (changes.length === 0) return null
  return (
    <div className="mt-4">
      <p id="repaired" className="text-ink-soft">
        {cutOff ? 'The repaired link, as far as it goes' : 'The repaired link'}
      </p>
      <p aria-labelledby="repaired" className="mt-1 rounded-md bg-sunken p-3 font-mono text-sm break-all">
        {repaired}
      </p>
      <ul aria-label="What was changed" className="mt-2 list-disc pl-5 text-sm text-ink-soft">
        {changes.map((change) => (
          <li key={change}>{asSentence(change)}</li>
        ))}
      </ul>
      <div className="mt-3">
        <CopyButton text={repaired} label="Copy the repaired link" />
      </div>
    </div>
  )
}
