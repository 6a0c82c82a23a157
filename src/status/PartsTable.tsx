import site from 'virtual:site'
import type { Feed } from './feed-types'
import { StatusIcon } from './StatusIcon'
import { summarize } from './parts'
import { watchedParts } from './watch'

interface Props {
  /** Absent where nothing was read, or too long ago. */
  feed?: Feed
  now: number
  isWaiting: boolean
}

/** The parts that articles depend on, each with its state and the names it goes by on the status page. */
export function PartsTable({ feed, now, isWaiting }: Props) {
  return (
    <section aria-labelledby="parts" className="mt-8">
      <h2 id="parts" className="text-xl">
        Parts
      </h2>
      <table className="mt-2 w-full table-fixed text-left wrap-anywhere">
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-line-strong">
            <th scope="col" className="w-2/5 py-2 pr-3 sm:w-1/3">
              Part
            </th>
            <th scope="col" className="py-2">
              Status
            </th>
          </tr>
        </thead>
        <tbody>
          {watchedParts(site.status).map((part) => {
            const { label, kind, state, sources } = summarize(feed, isWaiting, { settings: site.status, now, part })
            return (
              <tr key={part} className="h-20 border-b border-line align-top">
                <th scope="row" className="py-3 pr-3 font-semibold">
                  {label}
                </th>
                <td className="py-3">
                  <span className="flex items-start gap-2 [&>svg]:mt-1">
                    <StatusIcon kind={kind} />
                    <span className="min-w-0">{state}</span>
                  </span>
                  {sources && <span className="mt-1 block pl-7 text-sm text-ink-soft">Listed as {sources}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
