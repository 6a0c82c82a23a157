import type { Update } from './feed-types'
import { Moment } from './Moment'
import { updateStatus } from './posting-words'

/** The updates of an incident or maintenance, newest first. */
export function Updates({ updates }: { updates: Update[] }) {
  if (updates.length === 0) return null
  return (
    <ol aria-label="Updates, newest first" className="mt-3 space-y-3 border-l-2 border-line pl-4">
      {updates.map(({ id, status, text, at }, index) => (
        <li key={id || index}>
          <p className="text-sm font-semibold">
            {updateStatus(status)}
            {at !== undefined && (
              <span className="font-normal">
                {' · '}
                <Moment at={at} />
              </span>
            )}
          </p>
          <p className="whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  )
}
