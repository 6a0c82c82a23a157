import type { Entry } from '../catalog/types'
import { CopyButton } from '../ui/CopyButton'

/** The messages as people see them, word for word, so that they can compare. */
export function Seen({ entry: { messages } }: { entry: Entry }) {
  const [first, ...others] = messages
  if (first === undefined) return null
  return (
    <section aria-labelledby="message" className="article-section">
      <h2 id="message" className="text-xl">
        Does your screen say this?
      </h2>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3 rounded-lg border-2 border-line-strong bg-surface p-4">
        <p className="min-w-0 font-mono text-base">{first}</p>
        <CopyButton text={first} label="Copy message" className="button text-sm" />
      </div>
      {others.length > 0 && (
        <>
          <h3 className="mt-4 text-sm font-semibold text-ink-soft">Also appears as</h3>
          <ul className="mt-1 grid gap-1">
            {others.map((message) => (
              <li key={message} className="font-mono text-sm">
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
