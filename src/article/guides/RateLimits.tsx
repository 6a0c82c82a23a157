import * as m from '#words'
import { type ReactNode, useState } from 'react'
import { Slider } from '../../ui/Slider'
import { Interactive } from './Interactive'

/** The figures of the rate limit headers of a real answer, as documented in March 2026. */
const START: Stream = { pace: 30, spikeLimit: 25, hourlyLimit: 600 }

const [WIDTH, HEIGHT] = [600, 90]

/** Both windows of the rate limit applied to a stream of calls. Its children say the same without a picture. */
export function RateLimits({ children }: { children?: ReactNode }) {
  const [stream, setStream] = useState(START)
  const change = (part: Partial<Stream>) => setStream({ ...stream, ...part })
  const outcome = playHour(stream)
  return (
    <Interactive
      name={m.article_limits_name()}
      words={children}
      controls={<Controls stream={stream} change={change} />}
    >
      <p className="text-sm">
        <Swatch className="border-accent bg-accent" /> {m.article_limits_answered()}{' '}
        <Swatch className="ml-4 border-bad bg-bad-soft" /> {m.article_limits_refused()}
      </p>
      <Bars label={m.article_limits_minute()} bars={outcome.windows.slice(0, 6)} limit={stream.spikeLimit} />
      <Bars label={m.article_limits_hour()} bars={inMinutes(outcome.windows)} />
      <p role="status">{describeOutcome(stream, outcome)}</p>
    </Interactive>
  )
}

function Controls({ stream, change }: { stream: Stream; change: (part: Partial<Stream>) => void }) {
  return (
    <>
      <Slider
        label={m.article_limits_pace()}
        text={m.article_limits_calls({ count: stream.pace })}
        min={1}
        max={60}
        value={stream.pace}
        onChange={(pace) => change({ pace })}
      />
      <Slider
        label={m.article_limits_spike()}
        text={m.article_limits_in_window({ count: stream.spikeLimit })}
        min={5}
        max={100}
        step={5}
        value={stream.spikeLimit}
        onChange={(spikeLimit) => change({ spikeLimit })}
      />
      <Slider
        label={m.article_limits_hourly()}
        text={m.article_limits_in_hour({ count: stream.hourlyLimit })}
        min={100}
        max={7200}
        step={100}
        value={stream.hourlyLimit}
        onChange={(hourlyLimit) => change({ hourlyLimit })}
      />
    </>
  )
}

function Swatch({ className }: { className: string }) {
  return <span className={`mr-1 inline-block size-3.5 border forced-color-adjust-none ${className}`} />
}

interface BarsProps {
  label: string
  bars: Outcome['windows']
  /** Drawn as a line where it is given. */
  limit?: number
}

/**
 * Calls as bars, the refused ones hollow above the answered ones: color is not the only difference. Hidden from screen readers, which get the
 * sentence below.
 */
function Bars({ label, bars, limit }: BarsProps) {
  const most = Math.max(1, limit ?? 0, ...bars.map(({ accepted, refused }) => accepted + refused))
  const step = WIDTH / bars.length
  const high = (count: number) => (count / most) * HEIGHT
  return (
    <figure className="mt-4">
      <figcaption className="text-sm">{label}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 2}`} aria-hidden="true" className="mt-1.5 block w-full">
        {bars.map(({ accepted, refused }, index) => (
          <g key={index}>
            <rect
              className="fill-accent"
              x={index * step + 1}
              width={step - 2}
              y={HEIGHT - high(accepted)}
              height={high(accepted)}
            />
            <rect
              className="fill-bad-soft stroke-bad"
              x={index * step + 1}
              width={step - 2}
              y={HEIGHT - high(accepted + refused)}
              height={high(refused)}
            />
          </g>
        ))}
        {limit !== undefined && (
          <line
            className="stroke-ink stroke-2 [stroke-dasharray:6_4]"
            x1={0}
            x2={WIDTH}
            y1={HEIGHT - high(limit)}
            y2={HEIGHT - high(limit)}
          />
        )}
        <line className="stroke-line-strong" x1={0} x2={WIDTH} y1={HEIGHT + 1} y2={HEIGHT + 1} />
      </svg>
    </figure>
  )
}

function describeOutcome(stream: Stream, { first, accepted, refused }: Outcome): string {
  const pace = m.article_limits_steady({ count: steadyPace(stream) })
  if (!first) return `${m.article_limits_no_429({ count: accepted })} ${pace}`
  const sayFirst = first.limit === 'spike' ? m.article_limits_first_spike : m.article_limits_first_hourly
  const calls = m.article_limits_outcome({ all: accepted + refused, accepted, refused })
  return `${sayFirst({ time: duration(first.at) })} ${calls} ${pace}`
}

function duration(seconds: number): string {
  if (seconds < 60) return m.time_seconds({ count: Math.round(seconds) })
  return m.time_minutes({ count: Math.round(seconds / 60) })
}

/** How long the two windows last, in seconds. */
const SPIKE_WINDOW = 10
const HOUR = 3600

interface Stream {
  /** How many calls the app sends in ten seconds, evenly spread. */
  pace: number
  /** How many calls a window of ten seconds allows. */
  spikeLimit: number
  /** How many calls an hour allows. */
  hourlyLimit: number
}

interface Outcome {
  /** The calls of each window of ten seconds of one hour. */
  windows: { accepted: number; refused: number }[]
  accepted: number
  refused: number
  /** The first 429: after how many seconds, and from which limit. */
  first?: { at: number; limit: 'spike' | 'hourly' }
}

/**
 * Simulates one hour of an app that never slows down. Both windows start with the hour. Refused calls do not count
 * against the limits, because no source says how they do.
 */
export function playHour({ pace, spikeLimit, hourlyLimit }: Stream): Outcome {
  const outcome: Outcome = { windows: [], accepted: 0, refused: 0 }
  for (let start = 0; start < HOUR; start += SPIKE_WINDOW) {
    const room = Math.min(spikeLimit, hourlyLimit - outcome.accepted)
    const accepted = Math.min(pace, room)
    if (accepted < pace)
      outcome.first ??= {
        at: start + (accepted * SPIKE_WINDOW) / pace,
        limit: room === spikeLimit ? 'spike' : 'hourly',
      }
    outcome.windows.push({ accepted, refused: pace - accepted })
    outcome.accepted += accepted
    outcome.refused += pace - accepted
  }
  return outcome
}

/** The highest number of calls in ten seconds that stays under both limits for a whole hour. */
export function steadyPace({ spikeLimit, hourlyLimit }: Omit<Stream, 'pace'>): number {
  return Math.min(spikeLimit, Math.floor((hourlyLimit * SPIKE_WINDOW) / HOUR))
}

/** Sums the 360 windows of an hour to sixty minutes. */
export function inMinutes(windows: Outcome['windows']): Outcome['windows'] {
  return Array.from({ length: windows.length / 6 }, (_, minute) => {
    const own = windows.slice(minute * 6, minute * 6 + 6)
    const sum = (pick: 'accepted' | 'refused') => own.reduce((total, window) => total + window[pick], 0)
    return { accepted: sum('accepted'), refused: sum('refused') }
  })
}
