import { useCallback, useState, type ReactNode } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { useSearchParams } from 'react-router'
import { axisLabel, dateTime, utcTime } from '../time/format'
import { parseStamp } from '../time/local-input'
import { TouchLink } from '../ui/Link'
import { useHydrated, useNow } from '../ui/hooks'
import { type Incident, componentNames } from './postings'
import { StatusPageLink } from './StatusLine'
import {
  buildTimeline,
  countByLane,
  historySummary,
  LANE_NAMES,
  laneOf,
  LANES,
  lengthText,
  positionOf,
  type Lane,
  type Mark,
  type Timeline,
} from './timeline'
import { useHistory } from './use-history'

/** The last incidents as a picture and as a table, fetched when they come near the visible part of the page. */
export function HistorySection() {
  const [isNear, ref] = useIsNear()
  const query = useHistory(isNear)
  return (
    <section aria-labelledby="history" className="mt-10" ref={ref}>
      <h2 id="history" className="text-xl">
        {m.status_history()}
      </h2>
      {query.state === 'loaded' && <Incidents incidents={query.history.incidents} />}
      {query.state === 'idle' && (
        <Frame>
          {m.status_history_idle()} <StatusPageLink />
        </Frame>
      )}
      {query.state === 'loading' && <Frame>{m.status_history_loading()}</Frame>}
      {query.state === 'failed' && (
        <Frame>
          <p>
            {m.status_history_failed()} <StatusPageLink />
          </p>
          <button type="button" className="button mt-3" onClick={query.retry}>
            {m.status_history_retry()}
          </button>
        </Frame>
      )}
    </section>
  )
}

/** About as high as the picture, so that little moves when it comes. */
function Frame({ children }: { children: ReactNode }) {
  return <div className="mt-2 min-h-64">{children}</div>
}

function Incidents({ incidents }: { incidents: Incident[] }) {
  const now = useNow()
  const [params] = useSearchParams()
  const at = useHydrated() ? parseStamp(params.get('at')) : undefined
  const timeline = buildTimeline(incidents, now)
  if (incidents.length === 0) return <p className="mt-2">{m.status_history_none()}</p>
  return (
    <>
      <p className="mt-2">{historySummary(incidents)}</p>
      {timeline && (
        <TimelinePicture
          timeline={timeline}
          label={m.status_history_picture({ counts: countByLane(incidents) })}
          at={at}
        />
      )}
      <HistoryTable incidents={incidents} now={now} />
    </>
  )
}

/**
 * Whether an element has come near the visible part of the page; true at once in browsers without an observer.
 *
 * @returns the answer, and the ref for the element
 */
function useIsNear(): [isNear: boolean, ref: (element: Element | null) => (() => void) | undefined] {
  const [isNear, setIsNear] = useState(false)
  const ref = useCallback((element: Element | null) => {
    if (!element) return undefined
    if (!('IntersectionObserver' in window)) {
      setIsNear(true)
      return undefined
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true)
      },
      { rootMargin: '300px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [isNear, ref]
}

const STROKES: Record<Lane, string> = {
  critical: 'stroke-bad',
  major: 'stroke-spark',
  minor: 'stroke-warn',
  unrated: 'stroke-line-strong',
}
const LANE_HEIGHT = 100 / LANES.length
const middle = (lane: Lane) => `${(LANES.indexOf(lane) + 0.5) * LANE_HEIGHT}%`

interface TimelinePictureProps {
  timeline: Timeline
  label: string
  /** A time to mark, in milliseconds. */
  at?: number
}

/** Each incident as a line from start to end, in the row of its severity; the shortest are dots. */
function TimelinePicture({ timeline, label, at }: TimelinePictureProps) {
  const marked = positionOf(at, timeline)
  return (
    <figure
      role="img"
      aria-label={label}
      className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm text-ink-soft"
    >
      <div className="grid grid-rows-4">
        {LANES.map((lane) => (
          <span key={lane} className="self-center">
            {LANE_NAMES[lane]}
          </span>
        ))}
      </div>
      <div className="border-l border-line-strong px-2">
        <svg className="h-44 w-full overflow-visible" aria-hidden="true">
          {LANES.map((lane) => (
            <line key={lane} x1="0" x2="100%" y1={middle(lane)} y2={middle(lane)} className="stroke-line" />
          ))}
          {marked !== undefined && (
            <line
              x1={`${marked}%`}
              x2={`${marked}%`}
              y1="0"
              y2="100%"
              className="stroke-accent"
              strokeWidth="2"
              strokeDasharray="4 4"
            />
          )}
          {timeline.marks.map((mark) => (
            <Line key={mark.id} mark={mark} />
          ))}
        </svg>
      </div>
      <div className="col-start-2 mt-1 flex flex-wrap justify-between gap-x-2 border-t border-line-strong pt-1">
        {timeline.ticks.map((tick) => (
          <span key={tick} className="max-w-24 text-center first:text-left last:text-right">
            {axisLabel(tick, (timeline.to - timeline.from) / 86_400_000)}
          </span>
        ))}
      </div>
    </figure>
  )
}

function Line({ mark: { name, lane, from, to } }: { mark: Mark }) {
  return (
    <line
      x1={`${from}%`}
      x2={`${to}%`}
      y1={middle(lane)}
      y2={middle(lane)}
      className={STROKES[lane]}
      strokeWidth="10"
      strokeLinecap="round"
    >
      <title lang="en">{name}</title>
    </line>
  )
}

const COLUMNS = [
  m.status_history_incident(),
  m.status_history_severity(),
  m.status_history_started(),
  m.status_history_lasted(),
]

/** The same incidents in words; closed at first, because it is long. */
function HistoryTable({ incidents, now }: { incidents: Incident[]; now: number }) {
  return (
    <details className="mt-3">
      <summary className="link flex min-h-11 cursor-pointer items-center">{m.status_history_table()}</summary>
      <div role="region" aria-label={m.status_history_table_name()} tabIndex={0} className="overflow-x-auto">
        <table className="w-full text-left text-sm">
          <thead className="text-ink-soft">
            <tr className="border-b border-line-strong">
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="py-2 pr-3">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {incidents.map((incident) => (
              <Row key={incident.id} incident={incident} now={now} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Row({ incident, now }: { incident: Incident; now: number }) {
  const { name, link, startedAt, components } = incident
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="min-w-36 pr-3 pb-3 font-normal">
        <TouchLink href={link ?? site.status.page}>
          <span lang="en">{name}</span>
        </TouchLink>
        {components.length > 0 && (
          <span lang="en" className="block text-ink-soft">
            {componentNames(components)}
          </span>
        )}
      </th>
      <td className="py-3 pr-3">{LANE_NAMES[laneOf(incident)]}</td>
      <td className="min-w-28 py-3 pr-3">
        {startedAt === undefined ? (
          m.status_history_unknown()
        ) : (
          <time dateTime={new Date(startedAt).toISOString()} title={utcTime(startedAt)}>
            {dateTime(startedAt)}
          </time>
        )}
      </td>
      <td className="min-w-24 py-3">{lengthText(incident, now)}</td>
    </tr>
  )
}
