import { screenOf } from '../catalog/screen'
import { FRAME } from '../catalog/sections'
import type { Entry } from '../catalog/types'
import { CopyButton } from '../ui/CopyButton'

/** The messages as people see them, word for word, so that they can compare. */
export function Seen({ entry }: { entry: Entry }) {
  const [first, ...others] = entry.messages
  const screen = screenOf(entry)
  const { id, title } = FRAME.message
  if (first === undefined) return null
  return (
    <section aria-labelledby={id} className="article-section">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <div className="screen seen" data-screen={screen}>
        {screen === 'reply' || <i className="bar" />}
        <p>{first}</p>
        {screen === 'login' && (
          <>
            <i className="entry" />
            <i className="entry" />
          </>
        )}
      </div>
      <div className="mt-2">
        <CopyButton text={first} label="Copy message" className="button text-sm" />
      </div>
      {others.length > 0 && (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer py-3 text-sm font-semibold text-accent">
            {others.length === 1 ? 'Another wording' : `${others.length} other wordings`}
          </summary>
          <ul className="grid gap-2 border-l-2 border-line pl-4">
            {others.map((message) => (
              <li key={message} className="font-mono text-sm">
                {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
