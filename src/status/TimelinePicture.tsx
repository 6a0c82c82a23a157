import { axisLabel } from '../time/format'
import { LANES, placeOf, type Lane, type Mark, type Timeline } from './timeline'

const STROKES: Record<Lane, string> = {
  Critical: 'stroke-bad',
  Major: 'stroke-spark',
  Minor: 'stroke-warn',
  'Not rated': 'stroke-line-strong',
}
const DAY = 86_400_000
const LANE = 100 / LANES.length
const middle = (lane: Lane) => `${(LANES.indexOf(lane) + 0.5) * LANE}%`

interface Props {
  timeline: Timeline
  label: string
  /** A time to mark. */
  at?: number
}

/** Each incident as a line from start to end, in the row of its severity; the shortest are dots. */
export function TimelinePicture({ timeline, label, at }: Props) {
  const asked = placeOf(at, timeline)
  return (
    <figure
      role="img"
      aria-label={label}
      className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm text-ink-soft"
    >
      <div className="grid grid-rows-4">
        {LANES.map((lane) => (
          <span key={lane} className="self-center">
            {lane}
          </span>
        ))}
      </div>
      <div className="border-l border-line-strong px-2">
        <svg className="h-44 w-full overflow-visible" aria-hidden="true">
          {LANES.map((lane) => (
            <line key={lane} x1="0" x2="100%" y1={middle(lane)} y2={middle(lane)} className="stroke-line" />
          ))}
          {asked !== undefined && (
            <line
              x1={`${asked}%`}
              x2={`${asked}%`}
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
            {axisLabel(tick, (timeline.to - timeline.from) / DAY)}
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
      <title>{name}</title>
    </line>
  )
}
