import { useId, useState } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { durationWords } from '../time/duration'
import { Link } from '../ui/Link'
import { Slider } from '../ui/Slider'

/** What an uptime figure leaves, to try out and as a table for everyone. */
export function UptimeSection() {
  return (
    <section aria-labelledby="uptime" className="mt-10">
      <h2 id="uptime" className="text-xl">
        {m.status_uptime_title()}
      </h2>
      <p className="mt-2">
        {m.status_uptime_intro()}{' '}
        {site.help.uptime && (
          <Link to={site.help.uptime} className="link">
            {m.status_uptime_says({ product: site.product })}
          </Link>
        )}
      </p>
      <UptimeFigure />
      <table className="mt-5 w-full text-left wrap-anywhere">
        <caption className="pb-1 text-left text-sm text-ink-soft">{m.status_uptime_caption()}</caption>
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-line-strong">
            {[m.status_uptime(), m.status_uptime_month(), m.status_uptime_year()].map((column) => (
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
  const planned = maintenance === 0 ? m.status_uptime_maintenance_none() : durationWords(maintenance * HOUR)
  return (
    <div className="card mt-3 p-4">
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Slider
          label={m.status_uptime()}
          text={`${percent}%`}
          value={level}
          max={LEVELS.length - 1}
          onChange={setLevel}
        />
        <Slider
          label={m.status_uptime_maintenance()}
          text={planned}
          value={maintenance}
          max={MOST_MAINTENANCE}
          onChange={setMaintenance}
        />
      </div>
      <Month outageHours={inMonth / HOUR} maintenance={maintenance} />
      <ul className="mt-2 text-sm">
        <li>
          <Key className="fill-bad" />{' '}
          {m.status_uptime_key_outage({
            month: durationWords(inMonth),
            year: durationWords(outage(percent, YEAR)),
          })}
        </li>
        <li>
          <Key className="fill-none stroke-accent" /> {m.status_uptime_key_maintenance({ length: planned })}
        </li>
      </ul>
      <p className="mt-2">
        {maintenance === 0
          ? m.status_uptime_square()
          : m.status_uptime_together({ length: durationWords(inMonth + maintenance * HOUR), percent })}
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
      aria-label={m.status_uptime_picture()}
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
