import { useId, useState } from 'react'
import { Slider } from '../ui/Slider'
import { durationWords } from '../time/duration'
import { COLUMNS, LEVELS, MONTH, outage, squares, USUAL, YEAR } from './uptime'

const HOUR = 3_600_000
const MOST_MAINTENANCE = 24

/**
 * A month drawn hour by hour, with what an uptime leaves and what maintenance adds. Its two settings are not in
 * the address: browsers limit how often that may change, and a slider changes with every pixel.
 */
export function UptimeFigure() {
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
