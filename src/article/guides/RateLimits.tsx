import { useState, type ReactNode } from 'react'
import { Slider } from '../../ui/Slider'
import { Bars } from './Bars'
import { inMinutes, playHour, steadyPace, type Outcome, type Stream } from './limits'
import { TryOut } from './TryOut'

/** The figures of the rate limit headers of a real answer, as documented in March 2026. */
const START: Stream = { pace: 30, spikeLimit: 25, hourlyLimit: 600 }

/** Both windows of the rate limit at work on a stream of calls. Its children say the same without a picture. */
export function RateLimits({ children }: { children?: ReactNode }) {
  const [stream, setStream] = useState(START)
  const change = (part: Partial<Stream>) => setStream({ ...stream, ...part })
  const outcome = playHour(stream)
  return (
    <TryOut name="Try out both limits" words={children} controls={<Controls stream={stream} change={change} />}>
      <p className="key">
        <span className="key-accepted">Answered</span> <span className="key-refused">Refused with 429</span>
      </p>
      <Bars
        label="The first minute, in spike windows of 10 seconds"
        bars={outcome.windows.slice(0, 6)}
        limit={stream.spikeLimit}
      />
      <Bars label="The whole hour, minute by minute" bars={inMinutes(outcome.windows)} />
      <p role="status">{inWords(stream, outcome)}</p>
    </TryOut>
  )
}

function Controls({ stream, change }: { stream: Stream; change: (part: Partial<Stream>) => void }) {
  return (
    <>
      <Slider
        label="Calls every 10 seconds"
        text={`${stream.pace} ${stream.pace === 1 ? 'call' : 'calls'}`}
        min={1}
        max={60}
        value={stream.pace}
        onChange={(pace) => change({ pace })}
      />
      <Slider
        label="Spike limit"
        text={`${stream.spikeLimit} in 10 seconds`}
        min={5}
        max={100}
        step={5}
        value={stream.spikeLimit}
        onChange={(spikeLimit) => change({ spikeLimit })}
      />
      <Slider
        label="Hourly limit"
        text={`${stream.hourlyLimit} in an hour`}
        min={100}
        max={7200}
        step={100}
        value={stream.hourlyLimit}
        onChange={(hourlyLimit) => change({ hourlyLimit })}
      />
    </>
  )
}

function inWords(stream: Stream, { first, accepted, refused }: Outcome): string {
  const steady = steadyPace(stream)
  const pace = `Up to ${steady} calls every 10 seconds stay under both limits for a whole hour.`
  if (!first) return `No 429: all ${accepted} calls in the hour are answered. ${pace}`
  const name = first.limit === 'spike' ? 'spike' : 'hourly'
  return `The first 429 comes after ${duration(first.at)}, from the ${name} limit. Of ${accepted + refused} calls in the hour, ${accepted} are answered and ${refused} are refused. ${pace}`
}

function duration(seconds: number): string {
  return seconds < 60 ? `${Math.round(seconds)} seconds` : `${Math.round(seconds / 60)} minutes`
}
