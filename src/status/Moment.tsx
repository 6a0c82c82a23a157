import { weekdayTime, utcTime } from '../time/format'

/** A time in the reader's zone, named; in UTC as its title, or written out where there is room. */
export function Moment({ at, withUtc = false }: { at: number; withUtc?: boolean }) {
  return (
    <>
      <time dateTime={new Date(at).toISOString()} title={utcTime(at)}>
        {weekdayTime(at)}
      </time>
      {withUtc && <span className="text-ink-soft"> ({utcTime(at)})</span>}
    </>
  )
}
