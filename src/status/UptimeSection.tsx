import { useId, useState } from 'react'
import site from 'virtual:site'
import { durationWords } from '../time/duration'
import { Link } from '../ui/Link'
import { Slider } from '../ui/Slider'

/** What an uptime figure leaves, to try out and as a table for everyone. */
export function UptimeSection() {
  return (
    <section aria-labelledby="uptime" className="mt-10">
      <h2 id="uptime" className="text-xl">
        What an uptime figure means
      </h2>
      <p className="mt-2">
        Uptime is the share of time a service works. The rest is the longest outage it allows. Planned maintenance is
        often counted separately.{' '}
        {site.help.uptime && (
          <Link to={site.help.uptime} className="link">
            What {site.product} says
          </Link>
        )}
      </p>
      <UptimeFigure />
      <table className="mt-5 w-full text-left wrap-anywhere">
        <caption className="pb-1 text-left text-sm text-ink-soft">The longest outage an uptime allows</caption>
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-line-strong">
            {['Uptime', 'In 30 days', 'In a year'].map((column) => (
              <th key={column} scope="col" className="py-2 pr-3">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => (
            <tr key={level} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-3 font-semibold whitespace-nowrap">
                {level}%
              </th>
              <td className="py-2 pr-3">{durationWords(outage(level, MONTH))}</td>
              <td className="py-2">{durationWords(outage(level, YEAR))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const HOUR = 3_600_000
const MOST_MAINTENANCE = 24

/**
 * A month drawn hour by hour, with what an uptime leaves and what maintenance adds. Its two settings are not in
 * the address: browsers limit how often that may change, and a slider changes with every pixel.
 */
function UptimeFigure() {
  const [level, setLevel] = useState(USUAL)
  const [maintenance, setMaintenance] = useState(0)
  const percent = LEVELS[level] ?? 99.9
  const inMonth = outage(percent, MONTH)
  const planned = maintenance === 0 ? 'none' : durationWords(maintenance * HOUR)
  return (
    <div className="card mt-3 p-4">
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Slider label="Uptime" text={`${percent}%`} value={level} max={LEVELS.length - 1} onChange={setLevel} />
        <Slider
          label="Planned maintenance per month"
          text={planned}
          value={maintenance}
          max={MOST_MAINTENANCE}
          onChange={setMaintenance}
        />
      </div>
      <Month outageHours={inMonth / HOUR} maintenance={maintenance} />
      <ul className="mt-2 text-sm">
        <li>
          <Key className="fill-bad" /> Outage: up to {durationWords(inMonth)} in 30 days,{' '}
          {durationWords(outage(percent, YEAR))} in a year
        </li>
        <li>
          <Key className="fill-none stroke-accent" /> Planned maintenance: {planned}
        </li>
      </ul>
      <p className="mt-2">
        {maintenance === 0
          ? `Each square is one hour of a month.`
          : `Together, the service can be down for ${durationWords(inMonth + maintenance * HOUR)} and the figure still says ${percent}%.`}
      </p>
    </div>
  )
}

/** Outage from the first hour on, maintenance up to the last. */
function Month({ outageHours, maintenance }: { outageHours: number; maintenance: number }) {
  const tile = useId()
  const height = (MONTH / COLUMNS) * 10
  return (
    <svg
      viewBox={`0 0 ${COLUMNS * 10} ${height}`}
      role="img"
      aria-label="A month of 30 days as 720 squares, one for each hour"
      className="mt-2 block w-full"
    >
      <pattern id={tile} width="10" height="10" patternUnits="userSpaceOnUse">
        <path d="M1 1h8v8h-8z" className="fill-line" />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${tile})`} />
      <path d={squares(0, outageHours)} className="fill-bad" />
      <path d={squares(MONTH - maintenance, maintenance)} className="fill-surface stroke-accent" strokeWidth="1.5" />
    </svg>
  )
}

function Key({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true" className="mr-1 inline">
      <path d="M1 1h8v8h-8z" className={className} strokeWidth="1.5" />
    </svg>
  )
}

/** The figures that services state, in percent. */
export const LEVELS = [99, 99.5, 99.9, 99.95, 99.99, 99.999]
export const USUAL = LEVELS.indexOf(99.9)

/** A month of 30 days and a year of 365, in hours. */
export const MONTH = 720
export const YEAR = 8760

export const COLUMNS = 36
const SQUARE = 10
const SIDE = 8
/** Less would not be seen at all; the words give the true figure. */
const HAIRLINE = 0.8

/** The outage that an uptime leaves in so many hours, in milliseconds. */
export function outage(percent: number, hours: number): number {
  return ((100 - percent) / 100) * hours * HOUR
}

/**
 * Squares of a month drawn as one square for each hour, row by row, as the path of an SVG picture.
 *
 * @param first where to begin, counted from 0
 * @param hours how many; of the last one only its part is drawn
 */
export function squares(first: number, hours: number): string {
  return Array.from({ length: Math.ceil(hours) }, (_, index) => {
    const place = first + index
    const width = Math.max(HAIRLINE, SIDE * Math.min(1, hours - index))
    const [x, y] = [(place % COLUMNS) * SQUARE + 1, Math.floor(place / COLUMNS) * SQUARE + 1]
    return `M${x} ${y}h${round(width)}v${SIDE}h${round(-width)}z`
  }).join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
