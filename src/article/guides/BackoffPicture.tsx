import * as m from '#words'
import { type ReactNode, useState } from 'react'
import { Slider } from '../../ui/Slider'
import { Interactive } from './Interactive'

const START: Backoff = { workers: 8, retries: 5, retryAfter: 0, hasJitter: true, seed: 1 }
const [WIDTH, ROW, EDGE] = [600, 14, 8]

/** When workers that failed together try again. Its children say the same without a picture. */
export function BackoffPicture({ children }: { children?: ReactNode }) {
  const [plan, setPlan] = useState(START)
  const change = (part: Partial<Backoff>) => setPlan({ ...plan, ...part })
  const tries = playBackoff(plan)
  const sayBusiest = plan.hasJitter ? m.article_backoff_with_jitter : m.article_backoff_without_jitter
  const end = Math.max(1, ...tries.map((worker) => worker.at(-1)?.at ?? 0))
  return (
    <Interactive name={m.article_backoff_name()} words={children} controls={<Controls plan={plan} change={change} />}>
      <figure className="mt-4">
        <figcaption className="text-sm">
          {m.article_backoff_rows({ workers: plan.workers, seconds: Math.ceil(end) })}
        </figcaption>
        <svg viewBox={`0 0 ${WIDTH} ${plan.workers * ROW + 2}`} aria-hidden="true" className="mt-1.5 block w-full">
          {tries.map((worker, row) => (
            <g key={row}>
              <line className="stroke-line-strong" x1={0} x2={WIDTH} y1={(row + 0.5) * ROW} y2={(row + 0.5) * ROW} />
              {worker.map(({ at }, index) => (
                <circle
                  key={index}
                  className="fill-accent stroke-accent [fill-opacity:0.6]"
                  r={5}
                  cx={EDGE + (at / end) * (WIDTH - 2 * EDGE)}
                  cy={(row + 0.5) * ROW}
                />
              ))}
            </g>
          ))}
        </svg>
      </figure>
      <p role="status">{sayBusiest({ busiest: busiestMoment(tries), tries: plan.workers * plan.retries })}</p>
      <TriesTable tries={tries[0] ?? []} />
    </Interactive>
  )
}

function Controls({ plan, change }: { plan: Backoff; change: (part: Partial<Backoff>) => void }) {
  return (
    <>
      <Slider
        label={m.article_backoff_retries()}
        text={m.article_backoff_tries({ count: plan.retries })}
        min={1}
        max={7}
        value={plan.retries}
        onChange={(retries) => change({ retries })}
      />
      <Slider
        label="Retry-After"
        text={m.time_seconds({ count: plan.retryAfter })}
        min={0}
        max={60}
        step={5}
        value={plan.retryAfter}
        onChange={(retryAfter) => change({ retryAfter })}
      />
      <label className="flex min-h-11 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-6 accent-accent"
          checked={plan.hasJitter}
          onChange={(event) => change({ hasJitter: event.target.checked })}
        />
        {m.article_backoff_jitter()}
      </label>
      <button type="button" className="button" onClick={() => change({ seed: plan.seed + 1 })}>
        {m.article_backoff_draw()}
      </button>
    </>
  )
}

function TriesTable({ tries }: { tries: Retry[] }) {
  return (
    <table className="mt-4 table-fixed wrap-anywhere">
      <caption className="text-left text-sm">{m.article_backoff_first_worker()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.article_backoff_try()}</th>
          <th scope="col">{m.article_backoff_wait()}</th>
          <th scope="col">{m.article_backoff_since_failure()}</th>
        </tr>
      </thead>
      <tbody>
        {tries.map(({ wait, at }, index) => (
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td>{wait.toFixed(1)} s</td>
            <td>{at.toFixed(1)} s</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Seconds, as the guide on rate limits advises: the first ceiling doubles with each retry, up to the highest. */
const FIRST_CEILING = 1
const HIGHEST_CEILING = 60

interface Backoff {
  /** How many workers failed at the same moment. */
  workers: number
  /** How often each of them tries again. */
  retries: number
  /** What the header of each failure says, in seconds; 0 without the header. */
  retryAfter: number
  hasJitter: boolean
  /** The same seed gives the same pauses. */
  seed: number
}

interface Retry {
  /** The longest pause beyond the header's, in seconds. */
  ceiling: number
  /** The whole wait before this try. */
  wait: number
  /** Seconds since the first failure. */
  at: number
}

/** Simulates the retries of each worker, in order. */
export function playBackoff({ workers, retries, retryAfter, hasJitter, seed }: Backoff): Retry[][] {
  const random = randomFrom(seed)
  return Array.from({ length: workers }, () => {
    let at = 0
    return Array.from({ length: retries }, (_, attempt) => {
      const ceiling = Math.min(HIGHEST_CEILING, FIRST_CEILING * 2 ** attempt)
      const wait = retryAfter + (hasJitter ? random() * ceiling : ceiling)
      at += wait
      return { ceiling, wait, at }
    })
  })
}

/** How many tries fall in the busiest tenth of a second: the peak load on the server. */
export function busiestMoment(tries: Retry[][]): number {
  const counts = new Map<number, number>()
  for (const { at } of tries.flat()) counts.set(Math.floor(at * 10), (counts.get(Math.floor(at * 10)) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** Pseudorandom numbers from 0 to 1 (mulberry32), the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
