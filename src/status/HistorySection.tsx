import type { ReactNode } from 'react'
import { useSearchParams } from '../router/hooks'
import { useHydrated } from '../ui/use-hydrated'
import { parseStamp } from '../time/local-input'
import type { Incident } from './feed-types'
import { HistoryTable } from './HistoryTable'
import { countByLane, overview } from './history-words'
import { StatusPageLink } from './StatusLine'
import { layOut } from './timeline'
import { TimelinePicture } from './TimelinePicture'
import { useHistory } from './use-history'
import { useNow } from '../ui/use-now'
import { useSeen } from './use-seen'

/** The last incidents as a picture and as a table, read when a reader comes near. */
export function HistorySection() {
  const [seen, ref] = useSeen()
  const read = useHistory(seen)
  return (
    <section aria-labelledby="history" className="mt-10" ref={ref}>
      <h2 id="history" className="text-xl">
        Recent incidents
      </h2>
      {read.state === 'read' && <Incidents incidents={read.history.incidents} />}
      {read.state === 'idle' && (
        <Frame>
          Not loaded yet. They’re also on <StatusPageLink />
        </Frame>
      )}
      {read.state === 'loading' && <Frame>Loading the incident history</Frame>}
      {read.state === 'failed' && (
        <Frame>
          <p>
            The incident history couldn’t be loaded. Open <StatusPageLink />
          </p>
          <button type="button" className="button mt-3" onClick={read.retry}>
            Try again
          </button>
        </Frame>
      )}
    </section>
  )
}

/** Takes about the height of the picture, so that little moves when it comes. */
function Frame({ children }: { children: ReactNode }) {
  return <div className="mt-2 min-h-64">{children}</div>
}

function Incidents({ incidents }: { incidents: Incident[] }) {
  const now = useNow()
  const [params] = useSearchParams()
  const at = useHydrated() ? parseStamp(params.get('at')) : undefined
  const timeline = layOut(incidents, now)
  if (incidents.length === 0) return <p className="mt-2">The status page lists no past incidents.</p>
  return (
    <>
      <p className="mt-2">{overview(incidents)}</p>
      {timeline && (
        <TimelinePicture
          timeline={timeline}
          label={`Timeline by severity: ${countByLane(incidents)}. The table below shows the same thing.`}
          at={at}
        />
      )}
      <HistoryTable incidents={incidents} now={now} />
    </>
  )
}
